/** https://top.mail.ru/help/ru/code/new */
import { pixel, redirect, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const topMailRu: Vendor = {
  id: "top-mail-ru",
  routes: {
    "top-fwz1.mail.ru/js/code.js": script(
      "top-mail-ru",
      `const early = globalThis._tmr ?? [];
      cookie("tmr_lvid", 390), cookie("tmr_lvidTS", 390), cookie("tmr_reqNum", 390), cookie("tmr_detect", 1);
      cookie("domain_sid", 390);
      local("tmr_lvid"), local("tmr_reqNum"), session("tmr_sess");
      const count = ({ id, type }) => {
        pixel("https://top-fwz1.mail.ru/counter?id=" + id + ";e=" + type);
        beacon("https://top-fwz1.mail.ru/tracker?id=" + id);
      };
      globalThis._tmr = { push: count, ready: true };
      early.forEach(count);
      load("https://privacy-cs.mail.ru/static/sync-loader.js");`,
    ),
    "top-fwz1.mail.ru/counter": pixel(thirdPartyCookie("VID", "mail.ru"), thirdPartyCookie("FTID", "mail.ru")),
    "privacy-cs.mail.ru/static/sync-loader.js": script(
      "top-mail-ru-sync",
      `pixel("https://ad.mail.ru/cm.gif?p=demo");`,
    ),
    "ad.mail.ru/cm.gif": redirect("https://an.yandex.ru/mapuid/mailru/1", thirdPartyCookie("mrcu", "mail.ru")),
  },
};
