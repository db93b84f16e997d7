/** https://help.ads.microsoft.com/#apex/ads/en/56682 */
import { pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const microsoftUet: Vendor = {
  id: "microsoft-uet",
  routes: {
    "bat.bing.com/bat.js": script(
      "microsoft-uet",
      `globalThis.UET = class {
        constructor({ ti, q }) {
          this.ti = ti;
          this.early = q;
          cookie("_uetsid", 1), cookie("_uetvid", 390);
          local("_uetsid"), local("_uetvid");
          load("https://bat.bing.com/p/action/" + ti + ".js");
        }
        push(event) {
          pixel("https://bat.bing.com/action/0?ti=" + this.ti + "&evt=" + event);
        }
      };`,
    ),
    "bat.bing.com/p/action/*": script("microsoft-uet-action", ""),
    "bat.bing.com/action/*": pixel(thirdPartyCookie("MUID", "bing.com"), thirdPartyCookie("MSPTC", "bing.com")),
  },
};
