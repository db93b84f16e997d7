/** https://core.telegram.org/widgets/login */
import { frame, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const telegramWidget: Vendor = {
  id: "telegram-widget",
  routes: {
    "telegram.org/js/telegram-widget.js": script(
      "telegram-widget",
      `const tag = document.currentScript ?? document.querySelector("script[data-telegram-login]");
      const frame = document.createElement("iframe");
      frame.src = "https://oauth.telegram.org/embed/" + tag.dataset.telegramLogin;
      tag.after(frame);
      globalThis.Telegram = { Login: { auth: () => undefined } };`,
    ),
    "oauth.telegram.org/embed/*": frame("telegram-widget", "", [thirdPartyCookie("stel_ssid", "telegram.org")]),
  },
};
