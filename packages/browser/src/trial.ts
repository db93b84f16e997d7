export { startTrial } from "./lock/trial/start-trial.ts";
export { type TrialTerms, trialEntry } from "./lock/trial/trial-terms.ts";
