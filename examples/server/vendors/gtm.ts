/** https://developers.google.com/tag-platform/tag-manager/web */
import { frame, script, type Vendor } from "./vendor.ts";

export const gtm: Vendor = {
  id: "gtm",
  routes: {
    "www.googletagmanager.com/gtm.js": script(
      "gtm",
      `(globalThis.google_tag_manager ??= {})["GTM-DEMO123"] = {};
      globalThis.dataLayer.push({ event: "gtm.dom" });
      function gtag() { dataLayer.push(arguments); }
      gtag("js", new Date());
      gtag("config", "G-DEMO12345");
      load("https://www.googletagmanager.com/gtag/js?id=G-DEMO12345&cx=c");`,
    ),
    "www.googletagmanager.com/ns.html": frame("gtm"),
  },
};
