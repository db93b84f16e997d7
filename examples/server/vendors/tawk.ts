/** https://help.tawk.to/article/adding-a-widget-to-your-website */
import { json, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const tawk: Vendor = {
  id: "tawk",
  routes: {
    "embed.tawk.to/*": ({ pathname }) =>
      pathname.startsWith("/_s/")
        ? script("tawk-app", `xhr("https://va.tawk.to/v1/session/start"), socket("wss://vsa1.tawk.to/s/");`)
        : script(
            "tawk",
            `cookie("twk_uuid_64demo", 180), cookie("twk_idm_key", 0), cookie("TawkConnectionTime", 0);
            local("twk_64demo"), load("https://embed.tawk.to/_s/v4/app/demo/js/twk-main.js");
            globalThis.Tawk_API.maximize = () => undefined;
            globalThis.Tawk_API.onLoad?.();`,
          ),
    "va.tawk.to/*": json({}, thirdPartyCookie("tawkUUID", "tawk.to")),
  },
};
