/** https://www.adriver.ru/doc/ */
import { frame, pixel, redirect, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const adriver: Vendor = {
  id: "adriver",
  routes: {
    "ad.adriver.ru/cgi-bin/erle.cgi": frame("adriver", `pixel("https://ad.adriver.ru/cgi-bin/sync.cgi?dsp=1");`, [
      thirdPartyCookie("cid", "adriver.ru"),
    ]),
    "ad.adriver.ru/cgi-bin/sync.cgi": redirect("https://an.yandex.ru/mapuid/adriver/1"),
    "ad.adriver.ru/cgi-bin/rle.cgi": pixel(thirdPartyCookie("cid", "adriver.ru")),
  },
};
