import type { Check } from "./check.ts";
import { askedInBanner, namedPurposes } from "./purpose-names.ts";

/** A type of Google Consent Mode stands under a purpose that the banner asks for, or under the necessary one. */
export const consentMode: Check = (config) =>
  askedInBanner(
    config.gate?.consentMode,
    ["gate", "consentMode"],
    namedPurposes(config),
    "Name a purpose of kind device or permission, or the one with `always: true`.",
  );
