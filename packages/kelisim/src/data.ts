// What deals with consent to the processing of personal data: `kelisim-data.js`.
export { createAgreements } from "./agreements/create-agreements.ts";
