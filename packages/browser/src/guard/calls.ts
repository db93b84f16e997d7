import { baseAddress } from "../page/base-address.ts";
import { type Patches, read, text } from "./patches.ts";
import type { Rules } from "./rules.ts";

/**
 * Lets calls to closed services fail as a network error would. They go to a port that every browser refuses before
 * anything leaves it (Fetch, 2.9), so errors, events and their order are the browser's own.
 */
export function guardCalls(realm: Window & typeof globalThis, { patch }: Patches, rules: Rules): void {
  // A page may have a variable of its own named `URL`, later.
  const { URL } = realm;
  const base = baseAddress(realm);
  const refuse = (args: unknown[], at = 0): undefined => {
    const address = text(read(() => (args[at] as Request)?.url ?? args[at]));
    if (!rules.closedAt(address)) return;
    const refused = new URL(address, base());
    refused.port = "1";
    args[at] = refused.href;
  };
  patch(realm, "fetch EventSource WebSocket WebTransport", (args) => refuse(args));
  patch(realm.XMLHttpRequest?.prototype, "open", (args) => refuse(args, 1));
  // It says that the browser has taken the data, which it does without a network too.
  patch(realm.Navigator.prototype, "sendBeacon", ([address]) => (rules.closedAt(text(address)) ? [true] : undefined));
}
