/** https://help.vimeo.com/hc/en-us/articles/12426260232977 */
import { frame, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const vimeo: Vendor = {
  id: "vimeo",
  routes: {
    "player.vimeo.com/video/*": frame("vimeo", `pixel("https://i.vimeocdn.com/video/demo.jpg");`, [
      thirdPartyCookie("vuid", "vimeo.com"),
      thirdPartyCookie("__cf_bm", "vimeo.com"),
    ]),
    "player.vimeo.com/api/player.js": script("vimeo", `globalThis.Vimeo = { Player: class {} };`),
  },
};
