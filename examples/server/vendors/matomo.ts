/** https://developer.matomo.org/guides/tracking-javascript-guide */
import { pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const matomo: Vendor = {
  id: "matomo",
  routes: {
    "cdn.matomo.cloud/*": script(
      "matomo",
      `const early = globalThis._paq ?? [];
      const settings = {};
      const act = {
        setTrackerUrl: (url) => (settings.url = url),
        setSiteId: (id) => (settings.id = id),
        trackPageView: () => {
          cookie("_pk_id." + settings.id + ".demo", 393), cookie("_pk_ses." + settings.id + ".demo", 1);
          beacon(settings.url + "?action_name=&idsite=" + settings.id);
        },
        trackEvent: (name) => pixel(settings.url + "?e_c=" + name),
      };
      const push = ([method, ...rest]) => act[method]?.(...rest);
      globalThis._paq = { push };
      globalThis.Matomo = { getTracker: () => ({}) };
      for (const set of [true, false]) early.filter(([name]) => name.startsWith("set") === set).forEach(push);`,
    ),
    "*.matomo.cloud/matomo.php": pixel(thirdPartyCookie("_pk_uid", "demo.matomo.cloud")),
  },
};
