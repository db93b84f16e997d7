import { baseAddress } from "../page/base-address.ts";
import { type Look, type Patches, read, text } from "./patches.ts";
import type { Rules } from "./rules.ts";

/**
 * Lets calls to closed services fail as a network error would. They go to a port that every browser refuses before
 * anything leaves it (Fetch, 2.9), so errors, events and their order are the browser's own.
 */
export function guardCalls(realm: Window & typeof globalThis, { patch }: Patches, rules: Rules): void {
  // A page may have a variable of its own named `URL`, later.
  const { URL } = realm;
  const base = baseAddress(realm);
  const refuse = (args: unknown[], at: number): undefined => {
    const address = text(read(() => (args[at] as Request)?.url ?? args[at]));
    if (!rules.closedAt(address)) return;
    const refused = new URL(address, base());
    refused.port = "1";
    args[at] = refused.href;
  };
  const refuseFirst: Look = (args) => refuse(args, 0);
  patch(realm, "fetch fetchLater EventSource WebSocket WebSocketStream WebTransport", refuseFirst);
  patch(realm.Cache?.prototype, "add", refuseFirst);
  patch(realm.Cache?.prototype, "addAll", (args) => {
    const asked = read(() => [...(args[0] as unknown[])]);
    for (const at of asked.keys()) refuse(asked, at);
    args[0] = asked;
    return undefined;
  });
  patch(realm.Worklet?.prototype, "addModule", refuseFirst);
  patch(realm.XMLHttpRequest?.prototype, "open", (args) => refuse(args, 1));
  // It says that the browser has taken the data, which it does without a network too.
  patch(realm.Navigator.prototype, "sendBeacon", ([address]) => (rules.closedAt(text(address)) ? [true] : undefined));
  // A server that is asked for the page's own address. Without it a connection is made by the others, or not at all.
  const dropServers: Look = (args) => {
    const given = args[0] as RTCConfiguration | undefined;
    const servers = read(() => [...(given?.iceServers ?? [])]);
    const open = servers.filter((server) =>
      read(() => [server.urls].flat()).every((url) => !rules.closedAt(text(url).replace(/^\w+:/, "https://"))),
    );
    if (open.length < servers.length) args[0] = Object.create(given as object, { iceServers: { value: open } });
    return undefined;
  };
  patch(realm, "RTCPeerConnection webkitRTCPeerConnection", dropServers);
  patch(realm.RTCPeerConnection?.prototype, "setConfiguration", dropServers);
}
