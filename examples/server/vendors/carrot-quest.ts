/** https://developers.carrotquest.io/ */
import { json, script, type Vendor } from "./vendor.ts";

export const carrotQuest: Vendor = {
  id: "carrot-quest",
  routes: {
    "cdn.carrotquest.app/api.min.js": script(
      "carrot-quest",
      `const act = {
        connect: (id) => {
          cookie("carrotquest_session", 1), cookie("carrotquest_uid", 365), cookie("carrotquest_device_guid", 365);
          local("carrotquest_session");
          xhr("https://api.carrotquest.io/v1/users/" + id.split("-")[0] + "/connect");
          socket("wss://realtime-services-transport.carrotquest.io/ws");
        },
        track: (name) => beacon("https://api.carrotquest.io/v1/events?name=" + name),
      };
      const early = globalThis.carrotquestasync ?? [];
      for (const method of Object.keys(globalThis.carrotquest)) {
        if (method !== "settings") carrotquest[method] = act[method] ?? (() => undefined);
      }
      carrotquest.isReady = true;
      for (let at = 0; at < early.length; at += 2) carrotquest[early[at]](...early[at + 1]);`,
    ),
    "api.carrotquest.io/*": json({ data: {} }),
  },
};
