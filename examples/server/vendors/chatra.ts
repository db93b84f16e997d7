/** https://chatra.com/help/api/ */
import { frame, script, type Vendor } from "./vendor.ts";

export const chatra: Vendor = {
  id: "chatra",
  routes: {
    "call.chatra.io/chatra.js": script(
      "chatra",
      `const early = globalThis.Chatra?.q ?? [];
      globalThis.Chatra = (method) => undefined;
      Chatra._ready = true;
      local("Chatra.clientId");
      embed("https://chat.chatra.io/?clientId=" + globalThis.ChatraID);
      for (const call of early) Chatra(...call);`,
    ),
    "chat.chatra.io/": frame("chatra", `socket("wss://chat.chatra.io/sockjs/websocket");`),
  },
};
