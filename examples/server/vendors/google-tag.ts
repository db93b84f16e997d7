/** https://developers.google.com/tag-platform/gtagjs */
import { type Answer, script } from "./vendor.ts";

/** gtag.js for Analytics or Ads: which, its address says. */
export function googleTag(url: URL): Answer {
  const id = url.searchParams.get("id") ?? "";
  return script(
    id.startsWith("AW-") ? "google-ads" : "google-analytics",
    `const analytics = (id) => {
      cookie("_ga", 400), cookie("_ga_" + id.slice(2), 400);
      beacon("https://www.google-analytics.com/g/collect?v=2&tid=" + id);
      send("https://region1.analytics.google.com/g/collect?v=2&tid=" + id);
      pixel("https://stats.g.doubleclick.net/g/collect?v=2&tid=" + id);
    };
    const ads = (id) => {
      cookie("_gcl_au", 90);
      local("_gcl_ls");
      pixel("https://googleads.g.doubleclick.net/pagead/viewthroughconversion/" + id.slice(3) + "/?random=1");
      embed("https://www.googletagmanager.com/static/service_worker/sw_iframe.html");
    };
    const obey = (command, id) => {
      if (command === "config") (id.startsWith("AW-") ? ads : analytics)(id);
      if (command === "event") pixel("https://www.google-analytics.com/g/collect?en=" + id);
    };
    const layer = (globalThis.dataLayer ??= []);
    layer.forEach((entry) => obey(...(entry.length ? entry : [])));
    const push = layer.push.bind(layer);
    layer.push = (entry) => {
      push(entry);
      if (entry.length) obey(...entry);
    };
    (globalThis.google_tag_manager ??= {})[${JSON.stringify(id)}] = {};`,
  );
}
