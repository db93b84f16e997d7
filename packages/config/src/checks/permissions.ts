import type { Check } from "./check.ts";
import { askedInBanner, namedPurposes } from "./purpose-names.ts";

/** A permission of the browser stands under a purpose that the banner asks for. */
export const permissions: Check = (config) =>
  askedInBanner(
    config.gate?.permissions,
    ["gate", "permissions"],
    namedPurposes(config),
    "Name a purpose of kind permission or device.",
  );
