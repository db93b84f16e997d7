/** https://docs.sentry.io/platforms/javascript/install/loader/ */
import { json, script, type Vendor } from "./vendor.ts";

export const sentry: Vendor = {
  id: "sentry",
  routes: {
    "js.sentry-cdn.com/*": script(
      "sentry",
      `load("https://browser.sentry-cdn.com/10.0.0/bundle.tracing.replay.min.js");
      globalThis.Sentry = { onLoad: (run) => setTimeout(run), init: () => undefined };`,
    ),
    "browser.sentry-cdn.com/*": script(
      "sentry-bundle",
      `const report = (kind) => send("https://o1.ingest.de.sentry.io/api/1/envelope/?kind=" + kind);
      session("sentryReplaySession");
      Object.assign(globalThis.Sentry, { captureException: () => report("error"), captureMessage: () => report("message") });
      report("session");`,
    ),
    "*.ingest.de.sentry.io/*": json({}),
  },
};
