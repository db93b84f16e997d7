/** https://dev.vk.com/ru/widgets/video */
import { frame, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const vkVideo: Vendor = {
  id: "vk-video",
  routes: {
    "vkvideo.ru/video_ext.php": frame("vk-video", `pixel("https://i.mycdn.me/getVideoPreview?id=1");`, [
      thirdPartyCookie("remixlang", "vkvideo.ru"),
    ]),
    "vk.com/video_ext.php": frame("vk-video", "", [thirdPartyCookie("remixlang", "vk.com")]),
  },
};
