/** https://sendpulse.com/knowledge-base/push-notifications */
import { json, script, type Vendor } from "./vendor.ts";

export const sendpulse: Vendor = {
  id: "sendpulse",
  routes: {
    "web.webpushs.com/js/push/*": script(
      "sendpulse",
      `cookie("sendpulse_push_prompt", 30, "host"), local("sendpulse_push_id"), database("sendpulse_push_db");
      globalThis.oSpP = { isSubscribed: () => false, push: () => undefined };
      xhr("https://pushdata.sendpulse.com/subscription");`,
    ),
    "*.sendpulse.com/*": json({}),
  },
};
