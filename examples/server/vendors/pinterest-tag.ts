/** https://help.pinterest.com/en/business/article/install-the-pinterest-tag */
import { pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const pinterestTag: Vendor = {
  id: "pinterest-tag",
  routes: {
    "s.pinimg.com/ct/core.js": script(
      "pinterest-tag",
      `const early = globalThis.pintrk.queue.splice(0);
      let tid = "";
      globalThis.pintrk = (method, ...rest) => {
        if (method === "load") {
          tid = rest[0];
          cookie("_pin_unauth", 365), cookie("_derived_epik", 365);
          load("https://s.pinimg.com/ct/lib/main.demo.js");
        }
        if (method === "page" || method === "track") pixel("https://ct.pinterest.com/v3/?event=" + method + "&tid=" + tid);
      };
      pintrk.loaded = true;
      for (const call of early) pintrk(...call);`,
    ),
    "s.pinimg.com/ct/lib/*": script("pinterest-tag-main", ""),
    "ct.pinterest.com/v3/": pixel(thirdPartyCookie("_pinterest_ct_ua", "ct.pinterest.com")),
  },
};
