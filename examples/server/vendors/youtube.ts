/** https://support.google.com/youtube/answer/171780 */
import { frame, pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const youtube: Vendor = {
  id: "youtube",
  routes: {
    "www.youtube.com/embed/*": frame(
      "youtube",
      `local("yt-remote-device-id"), session("yt-remote-session-app");
      pixel("https://i.ytimg.com/vi/demo/hqdefault.jpg");
      send("https://www.youtube.com/youtubei/v1/log_event");`,
      [thirdPartyCookie("VISITOR_INFO1_LIVE", "youtube.com"), thirdPartyCookie("YSC", "youtube.com")],
    ),
    "www.youtube-nocookie.com/embed/*": frame("youtube", `pixel("https://i.ytimg.com/vi/demo/hqdefault.jpg");`),
    "www.youtube.com/iframe_api": script("youtube-api", `globalThis.YT = { Player: class {} };`),
    "i.ytimg.com/*": pixel(),
  },
};
