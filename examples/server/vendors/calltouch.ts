/** https://www.calltouch.ru/support/ */
import { json, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const calltouch: Vendor = {
  id: "calltouch",
  routes: {
    "mod.calltouch.ru/init.js": script(
      "calltouch",
      `const early = globalThis.ct?.callbacks ?? [];
      cookie("_ct_client_global_id", 365), cookie("_ct_session_id", 1), cookie("_ct_site_id", 365);
      globalThis.ct = (method, ...rest) => (method === "calltracking_params" ? [{ sessionId: 1 }] : undefined);
      ct.loaded = true;
      for (const call of early) ct(...call);
      load("https://mod.calltouch.ru/d_client.js?param=demo");
      xhr("https://mod.calltouch.ru/calls.php");`,
    ),
    "mod.calltouch.ru/d_client.js": script("calltouch-client", ""),
    "mod.calltouch.ru/calls.php": json({}, thirdPartyCookie("ct", "calltouch.ru")),
  },
};
