/** https://top100.rambler.ru/docs/ru/ */
import { pixel, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const ramblerTop100: Vendor = {
  id: "rambler-top100",
  routes: {
    "st.top100.ru/top100/top100.js": script(
      "rambler-top100",
      `globalThis.top100 = class {
        constructor({ project }) {
          cookie("t2_sid_" + project, 0);
          local("top100_id");
          pixel("https://kraken.rambler.ru/cnt/?pid=" + project);
          beacon("https://kraken.rambler.ru/cnt/v2/?pid=" + project);
        }
      };
      const early = globalThis._top100q ?? [];
      globalThis._top100q = { push: (run) => run() };
      for (const run of early) run();`,
    ),
    "kraken.rambler.ru/*": pixel(thirdPartyCookie("ruid", "rambler.ru")),
    "counter.rambler.ru/*": pixel(thirdPartyCookie("ruid", "rambler.ru")),
  },
};
