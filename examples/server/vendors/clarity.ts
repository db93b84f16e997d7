/** https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-setup */
import { pixel, redirect, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const clarity: Vendor = {
  id: "clarity",
  routes: {
    "www.clarity.ms/tag/*": script(
      "clarity",
      `const early = globalThis.clarity?.q ?? [];
      globalThis.clarity = (method) => beacon("https://x.clarity.ms/collect?m=" + method);
      cookie("_clck", 365), cookie("_clsk", 1), session("_cltk");
      for (const call of early) clarity(...call);
      load("https://scripts.clarity.ms/0.8.0/clarity.js");
      xhr("https://x.clarity.ms/collect");
      pixel("https://c.clarity.ms/c.gif");`,
    ),
    "scripts.clarity.ms/*": script("clarity-main", ""),
    "c.clarity.ms/c.gif": redirect(
      "https://c.bing.com/c.gif?RedC=c.clarity.ms",
      thirdPartyCookie("MUID", "clarity.ms"),
    ),
    "c.bing.com/c.gif": pixel(thirdPartyCookie("MUID", "bing.com"), thirdPartyCookie("SRM_B", "c.bing.com")),
  },
};
