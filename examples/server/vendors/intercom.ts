/** https://developers.intercom.com/installing-intercom/web/installation */
import { json, script, type Vendor } from "./vendor.ts";

export const intercom: Vendor = {
  id: "intercom",
  routes: {
    "widget.intercom.io/widget/*": script(
      "intercom",
      `const early = globalThis.Intercom?.q ?? [];
      const { app_id } = globalThis.intercomSettings;
      globalThis.Intercom = (method) => {
        if (method === "boot") xhr("https://api-iam.intercom.io/messenger/web/ping");
        if (method === "trackEvent") beacon("https://api-iam.intercom.io/messenger/web/events");
      };
      Intercom.booted = true;
      cookie("intercom-id-" + app_id, 271), cookie("intercom-session-" + app_id, 7);
      cookie("intercom-device-id-" + app_id, 271), local("intercom.intercom-state-" + app_id);
      load("https://js.intercomcdn.com/frame.demo.js");
      Intercom("boot");
      for (const call of early) Intercom(...call);
      socket("wss://nexus-websocket-a.intercom.io/pubsub/");`,
    ),
    "js.intercomcdn.com/*": script("intercom-frame", ""),
    "api-iam.intercom.io/*": json({}),
  },
};
