/** https://developers.google.com/fonts/docs/getting_started */
import { stylesheet, type Vendor } from "./vendor.ts";

export const googleFonts: Vendor = {
  id: "google-fonts",
  routes: {
    "fonts.googleapis.com/css2": stylesheet(
      `@font-face { font-family: "Roboto"; src: url("https://fonts.gstatic.com/s/roboto/v1/demo.woff2") format("woff2") }`,
    ),
    "fonts.gstatic.com/*": { type: "font/woff2", body: "" },
  },
};
