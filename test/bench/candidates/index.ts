import type { Candidate } from "./candidate.ts";
import { kelisim, kelisimInert } from "./kelisim.ts";
import { klaro } from "./klaro.ts";
import { none } from "./none.ts";
import { osano } from "./osano.ts";
import { staticHtml } from "./static-html.ts";
import { tarteaucitron } from "./tarteaucitron.ts";
import { vanilla, vanillaDeferred } from "./vanilla.ts";

/** In the order of the tables. */
export const candidates: readonly Candidate[] = [
  none,
  staticHtml,
  kelisim,
  kelisimInert,
  vanilla,
  vanillaDeferred,
  klaro,
  tarteaucitron,
  osano,
];
