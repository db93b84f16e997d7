export { createGuard } from "./guard/guard.ts";
export type { Guard } from "./guard/guard-of-head.ts";
export { openHead } from "./guard/head.ts";
export { type GuardTerms, guardTerms } from "./guard/terms.ts";
