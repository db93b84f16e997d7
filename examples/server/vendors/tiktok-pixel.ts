/** https://ads.tiktok.com/help/article/get-started-pixel */
import { script, type Vendor } from "./vendor.ts";

export const tiktokPixel: Vendor = {
  id: "tiktok-pixel",
  routes: {
    "analytics.tiktok.com/i18n/pixel/events.js": script(
      "tiktok-pixel",
      `const early = globalThis.ttq.splice(0);
      const track = (name) => beacon("https://analytics.tiktok.com/api/v2/pixel?event=" + name);
      const act = { page: () => track("Pageview"), track, grantConsent: () => undefined };
      for (const method of ttq.methods) ttq[method] = act[method] ?? (() => undefined);
      cookie("_ttp", 390), cookie("_tt_enable_cookie", 390), cookie("ttcsid", 90);
      local("tt_appInfo"), session("tt_sessionId");
      for (const [method, ...rest] of early) ttq[method](...rest);
      load("https://analytics.tiktok.com/i18n/pixel/static/main.MTE.js");
      xhr("https://analytics.tiktok.com/api/v2/performance_interaction");
      ttq.ready_ = true;`,
    ),
    "analytics.tiktok.com/i18n/pixel/static/*": script("tiktok-pixel-main", ""),
  },
};
