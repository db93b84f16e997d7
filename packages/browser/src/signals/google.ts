import type { ConsentModeType } from "@kelisim/core";
import { callOf, stateOf } from "./vendor.ts";

const types: readonly ConsentModeType[] = [
  "ad_storage",
  "ad_user_data",
  "ad_personalization",
  "analytics_storage",
  "functionality_storage",
  "personalization_storage",
  "security_storage",
];

export type ConsentMode = readonly (readonly [type: ConsentModeType, granted: boolean])[];

/** All seven types: what is left out, Google may take as granted. */
export const consentMode = (isGranted: (type: ConsentModeType) => boolean): ConsentMode =>
  types.map((type) => [type, isGranted(type)]);

/**
 * Google Consent Mode v2.
 * https://developers.google.com/tag-platform/security/guides/consent
 */
export function tellGoogle(window: Window, command: "default" | "update", mode: ConsentMode): void {
  const holder = window as Window & { dataLayer?: unknown[] };
  const states = Object.fromEntries(mode.map(([type, granted]) => [type, stateOf(granted)]));
  holder.dataLayer ??= [];
  holder.dataLayer.push(callOf("consent", command, states));
}
