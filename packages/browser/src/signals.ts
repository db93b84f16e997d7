export { sayFirst } from "./signals/say-first.ts";
export { type SignalTerms, signalTerms } from "./signals/terms.ts";
