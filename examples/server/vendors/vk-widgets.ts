/** https://dev.vk.com/ru/widgets/community */
import { frame, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const vkWidgets: Vendor = {
  id: "vk-widgets",
  routes: {
    "vk.com/widget_*": frame("vk-widgets", "", [thirdPartyCookie("remixlang", "vk.com")]),
  },
};
