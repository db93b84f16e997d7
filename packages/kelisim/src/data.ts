// What deals with consent to the processing of personal data: `kelisim-data.js`.
export { mountLetters, mountPolicyNotice } from "@kelisim/ui/data";
export { createAgreements } from "./agreements/create-agreements.ts";
