/** https://www.jivo.ru/help/install/ */
import { json, script, type Vendor } from "./vendor.ts";

export const jivosite: Vendor = {
  id: "jivosite",
  routes: {
    "code.jivo.ru/widget/*": script(
      "jivosite",
      `const id = "AbCdEfGhIj";
      cookie("jv_enter_ts_" + id, 1, "host"), cookie("jv_visits_count_" + id, 730, "host");
      cookie("jv_pages_count_" + id, 1, "host"), local("jv_store_version");
      globalThis.jivo_api = { open: () => "ok", close: () => "ok" };
      globalThis.jivo_init = () => undefined;
      load("https://code.jivo.ru/js/bundle_ru_RU.js");
      send("https://node-demo.jivo.ru/widget/status/1/" + id);
      socket("wss://node-demo.jivo.ru/cometan");
      globalThis.jivo_onLoadCallback?.();`,
    ),
    "code.jivo.ru/js/*": script("jivosite-bundle", ""),
    "*.jivo.ru/widget/status/*": json({ agents: [] }),
  },
};
