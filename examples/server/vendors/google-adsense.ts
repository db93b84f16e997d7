/** https://support.google.com/adsense/answer/9274516 */
import { frame, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const googleAdsense: Vendor = {
  id: "google-adsense",
  routes: {
    "pagead2.googlesyndication.com/pagead/js/adsbygoogle.js": script(
      "google-adsense",
      `const early = globalThis.adsbygoogle ?? [];
      const fill = () => {
        const place = document.querySelector("ins.adsbygoogle:empty");
        if (!place) return;
        const frame = document.createElement("iframe");
        frame.src = "https://googleads.g.doubleclick.net/pagead/ads?client=" + place.dataset.adClient;
        place.append(frame);
        cookie("__gads", 390), cookie("__gpi", 390), cookie("__eoi", 180);
        local("google_experiment_mod");
        pixel("https://pagead2.googlesyndication.com/pagead/gen_204?id=demo");
        load("https://partner.googleadservices.com/gampad/cookie.js");
      };
      globalThis.adsbygoogle = { push: fill, loaded: true };
      early.forEach(fill);`,
    ),
    "googleads.g.doubleclick.net/pagead/ads": frame(
      "google-adsense",
      `pixel("https://tpc.googlesyndication.com/simgad/1");`,
      [thirdPartyCookie("IDE", "doubleclick.net")],
    ),
  },
};
