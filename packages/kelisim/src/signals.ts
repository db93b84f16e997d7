import { type SignalTerms, sayFirst } from "@kelisim/browser/signals";

// `kelisim-signals.js`, put into the head of a page behind its terms; see signalsSnippet.
sayFirst(window, (window as unknown as { kelisimSignals: SignalTerms }).kelisimSignals);
