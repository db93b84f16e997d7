export { type AgreementOptions, type AgreementView, mountAgreement } from "./data/agreement/mount-agreement.tsx";
export { type LettersOptions, mountLetters } from "./data/letters/mount-letters.tsx";
export { mountPolicyNotice, type PolicyNoticeOptions } from "./data/notice/mount-policy-notice.tsx";
