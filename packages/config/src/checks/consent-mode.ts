import { items } from "../draft.ts";
import { show } from "../path.ts";
import { problem } from "../problem.ts";
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

/** Names of variables: Google's own loader takes what a script would write after `window.`. */
export const dataLayers: Check = function* (config) {
  for (const [index, name] of items(config.gate?.dataLayer)) {
    if (/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) continue;
    yield problem(
      ["gate", "dataLayer", index],
      `${show(name)} is not the name of a variable.`,
      "Write the name that the container's address has after `l=`.",
    );
  }
};
