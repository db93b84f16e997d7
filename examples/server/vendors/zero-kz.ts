/** https://zero.kz/ */
import { pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const zeroKz: Vendor = {
  id: "zero-kz",
  routes: {
    "c.zero.kz/z.js": script(
      "zero-kz",
      `const settings = Object.fromEntries(globalThis._zero_kz_ ?? []);
      globalThis._zero_kz_ = { push: () => undefined, settings };
      const place = document.getElementById("_zero_" + settings.id);
      const button = new Image(88, 31);
      button.src = "https://c.zero.kz/z.png?u=" + settings.id + "&t=" + settings.type;
      place?.append(button);`,
    ),
    "c.zero.kz/z.png": pixel(thirdPartyCookie("zkz", "zero.kz")),
  },
};
