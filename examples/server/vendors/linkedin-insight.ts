/** https://www.linkedin.com/help/lms/answer/a418880 */
import { pixel, redirect, script, thirdPartyCookie, type Vendor } from "./vendor.ts";

export const linkedinInsight: Vendor = {
  id: "linkedin-insight",
  routes: {
    "snap.licdn.com/li.lms-analytics/insight.min.js": script(
      "linkedin-insight",
      `const early = globalThis.lintrk?.q ?? [];
      const pids = globalThis._linkedin_data_partner_ids.join();
      globalThis.lintrk = (event) => pixel("https://px.ads.linkedin.com/collect?e=" + event + "&pid=" + pids);
      cookie("li_fat_id", 30), local("li_adsId");
      for (const call of early) lintrk(...call);
      lintrk("pageview");
      xhr("https://px.ads.linkedin.com/wa/");`,
    ),
    "px.ads.linkedin.com/collect": redirect(
      "https://www.linkedin.com/px/li_sync?redirect=1",
      thirdPartyCookie("lidc", "linkedin.com"),
      thirdPartyCookie("UserMatchHistory", "linkedin.com"),
    ),
    "www.linkedin.com/px/li_sync": pixel(thirdPartyCookie("bcookie", "linkedin.com")),
  },
};
