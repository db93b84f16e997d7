import { baseAddress } from "../page/base-address.ts";
import { idsOf } from "./inert.ts";
import { inertValue } from "./inert-attributes.ts";

/**
 * Which tags wait for each other. A tag that names its service waits in the service's line. One that names only a
 * purpose waits in the line of its host, and an inline script in that of the tag before it, which it was likely written
 * for: so two vendors under one purpose never hold each other up.
 */
export function laneNames(
  window: Window & typeof globalThis,
  isService: (id: string) => boolean,
): (element: Element) => string {
  const { URL } = window;
  const base = baseAddress(window);
  const hostOf = (address: string): string => {
    try {
      return new URL(address, base()).host;
    } catch {
      return address;
    }
  };
  const latest = new Map<string, string>();
  return (element) => {
    const ids = idsOf(element);
    const label = ids.join(" ");
    if (ids.some(isService)) return label;
    const address = inertValue(element, "src") ?? inertValue(element, "href");
    const lane = address === null ? (latest.get(label) ?? label) : `${label} ${hostOf(address)}`;
    latest.set(label, lane);
    return lane;
  };
}
