/** https://developers.mindbox.ru/docs/подключение-трекера */
import { json, script, type Vendor } from "./vendor.ts";

export const mindbox: Vendor = {
  id: "mindbox",
  routes: {
    "api.mindbox.ru/scripts/v1/tracker.js": script(
      "mindbox",
      `const early = globalThis.mindbox?.queue ?? [];
      globalThis.mindbox = (method) => {
        if (method !== "create") return;
        cookie("mindboxDeviceUUID", 390), local("mindboxDeviceUUID"), local("popmechanic_sbjs_migrations");
        xhr("https://api.mindbox.ru/v1.1/customer/track-visit");
      };
      for (const call of early) mindbox(...call);
      load("https://web-static.mindbox.ru/js/byendpoint/demo.js");`,
    ),
    "web-static.mindbox.ru/*": script("mindbox-forms", `send("https://personalization-web-stable.mindbox.ru/forms");`),
    "personalization-web-stable.mindbox.ru/*": json([]),
  },
};
