export type { Acts } from "./acts/create-acts.ts";
export {
  type ConsentOptions,
  createConsent,
  type LoadActs,
  type LoadBridge,
  type LoadHints,
  notWithdrawn,
  type PageConsent,
  type StartGuard,
  type StartStandIns,
} from "./consent.ts";
export { hideEmbed, showEmbed } from "./gate/hidden-embed.ts";
export { takeAllShortForms } from "./gate/short-forms.ts";
export { watchTags } from "./gate/watch-tags.ts";
export { bare } from "./page/bare.ts";
export { isMinor } from "./page/minor.ts";
export { hasPrivacySignal } from "./page/privacy-signal.ts";
export { createReporter, type Reporter } from "./page/report.ts";
export type { PageState } from "./page-state.ts";
export { answerPermissions } from "./permissions/permissions-of-head.ts";
export type { Kept } from "./record/write-through.ts";
