/** https://documentation.onesignal.com/docs/web-sdk-setup */
import { json, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const onesignal: Vendor = {
  id: "onesignal",
  routes: {
    "cdn.onesignal.com/sdks/web/v16/OneSignalSDK.page.js": script(
      "onesignal",
      `globalThis.OneSignal = {
        init: async ({ appId }) => {
          database("ONE_SIGNAL_SDK_DB"), local("onesignal-pageview-count"), local("isPushNotificationsEnabled");
          send("https://onesignal.com/api/v1/sync/" + appId + "/web");
        },
      };
      const early = globalThis.OneSignalDeferred ?? [];
      globalThis.OneSignalDeferred = { push: (run) => run(OneSignal) };
      for (const run of early) run(OneSignal);`,
    ),
    "onesignal.com/api/*": json({}, thirdPartyCookie("__cf_bm", "onesignal.com")),
  },
};
