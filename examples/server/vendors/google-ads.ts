/** https://support.google.com/google-ads/answer/12215519 */
import { pixel, redirect, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const googleAds: Vendor = {
  id: "google-ads",
  routes: {
    "googleads.g.doubleclick.net/pagead/viewthroughconversion/*": redirect(
      "https://www.google.com/ads/ga-audiences?t=sr",
      thirdPartyCookie("IDE", "doubleclick.net"),
    ),
    "www.google.com/ads/ga-audiences": redirect(
      "https://www.google.kz/ads/ga-audiences?t=sr",
      thirdPartyCookie("NID", "google.com"),
    ),
    "www.google.kz/ads/ga-audiences": pixel(thirdPartyCookie("NID", "google.kz")),
  },
};
