export { type AgreementShown, bindAgreement } from "./agreements/bind-agreement.ts";
export type { Press } from "./agreements/press.ts";
