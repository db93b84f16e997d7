import { startTrial, type TrialTerms } from "@kelisim/browser/trial";

// `kelisim-trial.js`, put into the head of a page behind its terms; see trialSnippet.
startTrial(window, (window as unknown as { kelisimTrial: TrialTerms }).kelisimTrial);
