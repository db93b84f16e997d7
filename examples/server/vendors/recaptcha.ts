/** https://developers.google.com/recaptcha/docs/v3 */
import { frame, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const recaptcha: Vendor = {
  id: "recaptcha",
  routes: {
    "www.google.com/recaptcha/api.js": script(
      "recaptcha",
      `globalThis.grecaptcha = {
        ready: (then) => Promise.resolve().then(then),
        execute: async () => "fake-token",
      };
      local("_grecaptcha"), session("rc::c");
      load("https://www.gstatic.com/recaptcha/releases/demo/recaptcha__ru.js");
      embed("https://www.google.com/recaptcha/api2/anchor?k=demo");`,
    ),
    "www.google.com/recaptcha/api2/anchor": frame("recaptcha", "", [thirdPartyCookie("_GRECAPTCHA", "google.com")]),
    "www.gstatic.com/recaptcha/*": script("recaptcha-release", ""),
  },
};
