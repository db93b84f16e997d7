import { openStandIns, type StandInTerms } from "@kelisim/browser/stand-ins";

// `kelisim-stand-ins.js`, put into the head of a page behind its terms; see standInsSnippet.
const holder = window as unknown as { kelisimStandIns: StandInTerms; kelisim?: unknown };
// What a page pushes before the SDK is there waits in a list.
holder.kelisim ??= [];
openStandIns(window, holder.kelisimStandIns);
