/** https://www.liveinternet.ru/code */
import { pixel, redirect, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const liveinternet: Vendor = {
  id: "liveinternet",
  routes: {
    // The first hit finds out whether cookies stay.
    "counter.yadro.ru/hit": ({ search }) =>
      search.startsWith("?q")
        ? pixel(thirdPartyCookie("VID", "yadro.ru"))
        : redirect(`https://counter.yadro.ru/hit?q;${search.slice(1)}`, thirdPartyCookie("FTID", "yadro.ru")),
  },
};
