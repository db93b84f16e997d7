/** https://rutube.ru/info/embed/ */
import { frame, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const rutube: Vendor = {
  id: "rutube",
  routes: {
    "rutube.ru/play/embed/*": frame(
      "rutube",
      `local("rutube-player"), pixel("https://pic.rutube.ru/video/demo.jpg"), beacon("https://bl.rutube.ru/collect");`,
      [thirdPartyCookie("uid", "rutube.ru")],
    ),
  },
};
