// What an operator puts into a page's head; made on a server or at build time, never in the page.
export { headSnippet } from "./guard/head-snippet.ts";
export { type LockOptions, lockHash, lockSnippet } from "./lock/lock-snippet.ts";
export { sources } from "./lock/sources.ts";
export { trialSnippet } from "./lock/trial/trial-snippet.ts";
export { trialHeader } from "./lock/trial/trial-terms.ts";
export { asItIs } from "./page/as-it-is.ts";
export { permissionsSnippet } from "./permissions/permissions-snippet.ts";
export { signalsSnippet } from "./signals/signals-snippet.ts";
export { standInsSnippet } from "./stand-ins/stand-ins-snippet.ts";
