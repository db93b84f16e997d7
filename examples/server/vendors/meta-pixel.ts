/** https://developers.facebook.com/docs/meta-pixel/get-started */
import { pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const metaPixel: Vendor = {
  id: "meta-pixel",
  routes: {
    "connect.facebook.net/en_US/fbevents.js": script(
      "meta-pixel",
      `let id = "";
      fbq.callMethod = (method, ...rest) => {
        if (method === "init") {
          id = rest[0];
          cookie("_fbp", 90);
          local("lastExternalReferrer"), local("lastExternalReferrerTime");
          load("https://connect.facebook.net/signals/config/" + id);
        }
        if (method.startsWith("track")) pixel("https://www.facebook.com/tr/?id=" + id + "&ev=" + rest[0]);
      };
      for (const call of fbq.queue.splice(0)) fbq.callMethod(...call);`,
    ),
    "connect.facebook.net/signals/config/*": script("meta-pixel-config", ""),
    "www.facebook.com/tr/": pixel(thirdPartyCookie("fr", "facebook.com")),
    "www.facebook.com/tr": pixel(thirdPartyCookie("fr", "facebook.com")),
  },
};
