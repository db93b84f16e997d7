import { asciiPlace, type Realm } from "./ascii-place.ts";
import { isWithin } from "./domains.ts";

const ownMachine = /(^|\.)(localhost|test)$|^127\.|^\[::1\]$/;

/** Whether a page is on a developer's own machine. */
export const isLocal = ({ hostname }: Location): boolean => ownMachine.test(hostname);

/** Whether a page's host is among those of a config. A page of a file, as in the web view of an app, has none. */
export function isServed(window: Realm & Pick<Window, "location">, hosts: readonly string[]): boolean {
  const { hostname } = window.location;
  const serves = (host: string): boolean =>
    host.startsWith("*.") ? isWithin(hostname, host.slice(2), window) : hostname === asciiPlace(host, window);
  return !hostname || hosts.some(serves);
}
