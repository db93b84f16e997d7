export { createGuard, type Guard } from "./guard/guard.ts";
export { openHead } from "./guard/head.ts";
export { type GuardTerms, guardTerms } from "./guard/terms.ts";
