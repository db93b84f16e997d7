export { type AgreementOptions, type AgreementView, mountAgreement } from "./data/mount-agreement.tsx";
