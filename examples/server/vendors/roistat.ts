/** https://help.roistat.com/ */
import { json, script, type Vendor } from "./vendor.ts";

export const roistat: Vendor = {
  id: "roistat",
  routes: {
    "cloud.roistat.com/api/site/1.0/*/init": script(
      "roistat",
      `cookie("roistat_visit", 14), cookie("roistat_first_visit", 3650), cookie("roistat_visit_cookie_expire", 14);
      local("roistat_visit"), local("___dc");
      globalThis.roistat = { visit: "1", getVisit: () => "1", event: { send: (name) => pixel("https://collector.roistat.com/e?" + name) } };
      load("http://cloud.roistat.com/dist/module.js");
      xhr("http://cloud.roistat.com/api/site/1.0/demo/settings");
      globalThis.onRoistatModuleLoaded?.();`,
    ),
    "cloud.roistat.com/dist/module.js": script("roistat-module", `beacon("https://collector.roistat.com/v1/visit");`),
    "cloud.roistat.com/api/site/1.0/*/settings": json({}),
  },
};
