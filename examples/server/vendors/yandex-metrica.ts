/** https://yandex.com/support/metrica/en/code/counter-initialize */
import { pixel, redirect, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

const tag = script(
  "yandex-metrica",
  `const early = window.ym?.a ?? [];
  const collect = (id) => {
    cookie("_ym_uid", 365), cookie("_ym_d", 365), cookie("_ym_isad", 2), cookie("_ym_visorc", 0);
    local("_ym_uid"), local("_ym" + id + "_lsid"), local("_ym_retryReqs"), session("__ym_tab_guid");
    pixel("https://mc.yandex.ru/sync_cookie_image_check");
    send("https://mc.yandex.ru/watch/" + id + "/1?page-url=" + encodeURIComponent(location.href));
    beacon("https://mc.yandex.ru/webvisor/" + id);
  };
  window.ym = function (id, method, ...rest) {
    if (method === "init") collect(id);
    if (method === "getClientID") rest[0]("1700000000000000001");
    if (method === "hit" || method === "reachGoal") pixel("https://mc.yandex.ru/watch/" + id + "?" + method);
  };
  for (const call of early) ym(...call);`,
);

export const yandexMetrica: Vendor = {
  id: "yandex-metrica",
  routes: {
    "mc.yandex.ru/metrika/tag.js": tag,
    "mc.yandex.ru/sync_cookie_image_check": redirect(
      "https://mc.yandex.com/sync_cookie_image_start",
      thirdPartyCookie("sync_cookie_csrf", "mc.yandex.ru"),
    ),
    "mc.yandex.com/sync_cookie_image_start": pixel(thirdPartyCookie("sync_cookie_ok", "mc.yandex.com")),
    "mc.yandex.ru/watch/*": pixel(
      thirdPartyCookie("yandexuid", "yandex.ru"),
      thirdPartyCookie("yabs-sid", "mc.yandex.ru"),
    ),
  },
};
