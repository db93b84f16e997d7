/** https://businesshelp.snapchat.com/s/article/pixel-website-install */
import { frame, json, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const snapchatPixel: Vendor = {
  id: "snapchat-pixel",
  routes: {
    "sc-static.net/scevent.min.js": script(
      "snapchat-pixel",
      `let id = "";
      snaptr.handleRequest = (method, ...rest) => {
        if (method === "init") {
          id = rest[0];
          cookie("_scid", 390), cookie("_scid_r", 390), local("u_scsid"), local("u_sclid");
          embed("https://tr.snapchat.com/cm/i?pid=" + id);
          load("https://tr.snapchat.com/config/com/" + id + ".js");
        }
        if (method === "track") xhr("https://tr.snapchat.com/p?pid=" + id + "&ev=" + rest[0]);
      };
      for (const call of snaptr.queue.splice(0)) snaptr.handleRequest(...call);`,
    ),
    "tr.snapchat.com/config/*": script("snapchat-pixel-config", ""),
    "tr.snapchat.com/cm/i": frame("snapchat-pixel", "", [thirdPartyCookie("sc_at", "snapchat.com")]),
    "tr.snapchat.com/p": json({}),
  },
};
