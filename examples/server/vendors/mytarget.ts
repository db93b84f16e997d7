/** https://target.my.com/help/partners/web/ru */
import { pixel, redirect, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const mytarget: Vendor = {
  id: "mytarget",
  routes: {
    "ad.mail.ru/static/ads-async.js": script(
      "mytarget",
      `const early = globalThis.MRGtag ?? [];
      const fill = () => {
        for (const place of document.querySelectorAll("ins.mrg-tag:empty")) {
          const frame = document.createElement("iframe");
          frame.src = "https://ad.mail.ru/adi/" + place.dataset.adSlot;
          place.append(frame);
        }
        pixel("https://rs.mail.ru/pixel/demo.gif");
      };
      globalThis.MRGtag = { push: fill };
      early.forEach(fill);`,
    ),
    "rs.mail.ru/pixel/*": redirect("https://r.mradx.net/img/1.gif", thirdPartyCookie("searchuid", "mail.ru")),
    "r.mradx.net/*": pixel(),
  },
};
