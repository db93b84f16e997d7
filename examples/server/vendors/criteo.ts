/** https://guides.criteotilt.com/onetag/ */
import { frame, pixel, redirect, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const criteo: Vendor = {
  id: "criteo",
  routes: {
    "dynamic.criteo.com/js/ld/ld.js": script(
      "criteo",
      `const early = globalThis.criteo_q ?? [];
      const push = (...events) => pixel("https://sslwidget.criteo.com/event?e=" + events.map((e) => e.event));
      cookie("cto_bundle", 390), local("cto_bundle"), cookie("cto_tld_test", 1);
      globalThis.criteo_q = { push };
      push(...early);
      embed("https://gum.criteo.com/syncframe?origin=onetag");`,
    ),
    "sslwidget.criteo.com/event": pixel(thirdPartyCookie("uid", "criteo.com")),
    "gum.criteo.com/syncframe": frame("criteo-sync", `pixel("https://gum.criteo.com/sync?r=1");`, [
      thirdPartyCookie("uid", "criteo.com"),
    ]),
    "gum.criteo.com/sync": redirect("https://cm.g.doubleclick.net/pixel?google_nid=cr"),
  },
};
