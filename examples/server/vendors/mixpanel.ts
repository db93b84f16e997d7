/** https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript */
import { json, script, type Vendor } from "./vendor.ts";

export const mixpanel: Vendor = {
  id: "mixpanel",
  routes: {
    "cdn.mxpnl.com/libs/mixpanel-2-latest.min.js": script(
      "mixpanel",
      `const early = globalThis.mixpanel;
      const track = (name) => xhr("https://api-js.mixpanel.com/track/?event=" + encodeURIComponent(name));
      const live = {
        __loaded: true,
        init: (token) => {
          cookie("mp_" + token + "_mixpanel", 365), local("__mpq_" + token + "_ev");
          track("$mp_web_page_view");
          beacon("https://api-js.mixpanel.com/engage/");
        },
        track,
        identify: () => undefined,
      };
      globalThis.mixpanel = live;
      for (const [token] of early._i) live.init(token);
      for (const [method, ...rest] of early) live[method]?.(...rest);`,
    ),
    "api-js.mixpanel.com/*": json({ status: 1 }),
  },
};
