/** https://help.hotjar.com/hc/en-us/articles/115011639927 */
import { script, type Vendor } from "./vendor.ts";

export const hotjar: Vendor = {
  id: "hotjar",
  routes: {
    "static.hotjar.com/c/*": script(
      "hotjar",
      `const id = globalThis._hjSettings.hjid;
      cookie("_hjTLDTest", 0), cookie("_hjSessionUser_" + id, 365), cookie("_hjSession_" + id, 1);
      local("_hjUserAttributesHash"), session("_hjSession_" + id), session("hjViewportId");
      const early = globalThis.hj?.q ?? [];
      globalThis.hj = (method) => beacon("https://metrics.hotjar.io/?m=" + method);
      for (const call of early) hj(...call);
      load("https://script.hotjar.com/modules.demo.js");
      xhr("https://content.hotjar.io/?site_id=" + id);
      socket("wss://ws.hotjar.com/api/v2/client/ws");`,
    ),
    "script.hotjar.com/*": script("hotjar-modules", ""),
  },
};
