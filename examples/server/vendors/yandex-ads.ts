/** https://yandex.ru/support/partner/ru/ */
import { frame, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const yandexAds: Vendor = {
  id: "yandex-ads",
  routes: {
    "yandex.ru/ads/system/context.js": script(
      "yandex-ads",
      `const render = ({ renderTo, blockId }) => {
        local("pcodeAllVariables");
        send("https://yandex.ru/ads/meta/" + blockId);
        pixel("https://an.yandex.ru/mapuid/demo/1");
        const ad = document.createElement("iframe");
        ad.src = "https://yastatic.net/partner-code-bundles/render.html";
        document.getElementById(renderTo).append(ad);
      };
      (globalThis.Ya ??= {}).Context = { AdvManager: { render } };
      const early = globalThis.yaContextCb ?? [];
      globalThis.yaContextCb = { push: (run) => run() };
      for (const run of early) run();`,
    ),
    "yastatic.net/partner-code-bundles/*": frame("yandex-ads", "", [thirdPartyCookie("i", "yandex.ru")]),
  },
};
