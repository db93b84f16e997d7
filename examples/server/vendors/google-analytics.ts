/** https://developers.google.com/analytics/devguides/collection/ga4 */
import { googleTag } from "./google-tag.ts";
import { pixel, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const googleAnalytics: Vendor = {
  id: "google-analytics",
  routes: {
    "www.googletagmanager.com/gtag/js": googleTag,
    "stats.g.doubleclick.net/g/collect": pixel(thirdPartyCookie("IDE", "doubleclick.net")),
    "*.google-analytics.com/g/collect": { status: 204 },
    "*.analytics.google.com/g/collect": { status: 204 },
  },
};
