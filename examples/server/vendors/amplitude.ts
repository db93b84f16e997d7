/** https://amplitude.com/docs/sdks/analytics/browser/browser-unified-sdk */
import { json, script, type Vendor } from "./vendor.ts";

export const amplitude: Vendor = {
  id: "amplitude",
  routes: {
    "cdn.amplitude.com/script/*": script(
      "amplitude",
      `let key = "";
      globalThis.amplitude = {
        init: (given) => {
          key = given;
          cookie("AMP_" + key.slice(0, 10), 365), cookie("AMP_MKTG_" + key.slice(0, 10), 365);
          local("AMP_unsent_" + key.slice(0, 10));
          amplitude.track("page viewed");
          send("https://sr-client-cfg.amplitude.com/config?api_key=" + key);
        },
        add: () => undefined,
        track: (name) => xhr("https://api2.amplitude.com/2/httpapi?event=" + encodeURIComponent(name)),
      };
      globalThis.sessionReplay = { plugin: () => ({}) };`,
    ),
    "*.amplitude.com/*": json({}),
  },
};
