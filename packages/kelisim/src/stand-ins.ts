import { openStandIns, type StandInTerms } from "@kelisim/browser/stand-ins";

// `kelisim-stand-ins.js`, put into the head of a page behind its terms; see standInsSnippet.
openStandIns(window, (window as unknown as { kelisimStandIns: StandInTerms }).kelisimStandIns);
