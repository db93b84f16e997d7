import { type GuardTerms, openHead } from "@kelisim/browser/guard";

// `kelisim-head.js`, put into the head of a page behind its terms; see headSnippet.
const holder = window as unknown as { kelisimHead: GuardTerms; kelisim?: unknown };
holder.kelisim ??= [];
openHead(window, holder.kelisimHead);
