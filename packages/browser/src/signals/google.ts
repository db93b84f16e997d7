import type { ConsentModeType } from "@kelisim/core";
import { addressOf } from "../gate/live-script.ts";
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

/** The data layer that Google's tags read where they are told of no other. */
const usual: readonly string[] = ["dataLayer"];

/**
 * Google Consent Mode v2, told to each data layer.
 * https://developers.google.com/tag-platform/security/guides/consent
 * @param layers names on `window`; a container may be told of another by `l=`
 * (https://developers.google.com/tag-platform/tag-manager/datalayer#rename_the_data_layer)
 */
export function tellGoogle(
  window: Window,
  command: "default" | "update",
  mode: ConsentMode,
  layers: readonly string[] = usual,
): void {
  const holder = window as unknown as Record<string, unknown[] | undefined>;
  const states = Object.fromEntries(mode.map(([type, granted]) => [type, stateOf(granted)]));
  for (const name of layers) {
    const layer = holder[name] ?? [];
    holder[name] = layer;
    layer.push(callOf("consent", command, states));
  }
}

/** Ids of Google's containers and tags, from whatever host: some sites serve them from their own. */
const container = /[?&]id=(GTM|GT|G|AW|DC)-/;

/** Data layers that containers of the page read, and that nobody is told of. */
export function untoldLayers(document: Document, layers: readonly string[] = usual): string[] {
  const addresses = [...document.querySelectorAll("script")].map((script) => addressOf(script) ?? "");
  const named = addresses.flatMap((address) => (container.test(address) && /[?&]l=([^&#]+)/.exec(address)?.[1]) || []);
  return [...new Set(named)].filter((name) => !layers.includes(name));
}
