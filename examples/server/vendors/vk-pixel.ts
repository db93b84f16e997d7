/** https://ads.vk.com/help/articles/pixel_code */
import { pixel, thirdPartyCookie, type Vendor } from "./vendor.ts";
import { openApi } from "./vk-openapi.ts";

export const vkPixel: Vendor = {
  id: "vk-pixel",
  routes: {
    // The version is that of each snippet.
    "vk.com/js/api/openapi.js": (url) => openApi(url.search === "?169" ? "vk-pixel" : "vk-widgets"),
    "vk.com/rtrg": pixel(thirdPartyCookie("remixlang", "vk.com"), thirdPartyCookie("remixstid", "vk.com")),
  },
};
