export type { Clearing, ClearOptions } from "./clear/clear.ts";
export type { LoadClear } from "./clear/withdrawal.ts";
export { type ConsentOptions, createConsent, type PageConsent } from "./consent.ts";
export { createReporter, type Reporter } from "./page/report.ts";
