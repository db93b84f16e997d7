import { bare } from "@kelisim/browser";
import * as acts from "@kelisim/browser/acts";
import { createGuard, guardTerms } from "@kelisim/browser/guard";
import { standBeforePermissions } from "@kelisim/browser/permissions";
import { openStandIns, standInTerms } from "@kelisim/browser/stand-ins";
import type { Config, Consent } from "@kelisim/core";
import { closedConsent } from "./closed.ts";
import { start } from "./start.ts";

export type * from "@kelisim/core";
export { readRecord, withServices } from "@kelisim/core";

/**
 * Starts consent in this page; on a server it gives an instance that allows nothing.
 *
 * @example
 * const consent = init(config);
 * consent.when("analytics", startAnalytics);
 */
export function init(config: Config): Consent {
  if (typeof document === "undefined") return closedConsent();
  return start(window, config, {
    loadActs: () => acts,
    loadBridge: () => import("@kelisim/browser/bridge"),
    loadHints: () => import("@kelisim/browser/hints"),
    startGuard: (page, terms, allows) => createGuard(page, bare(guardTerms(terms, page)), allows),
    startStandIns(page, terms, allows) {
      const standing = standInTerms(terms, page);
      return standing && openStandIns(page, bare(standing), allows);
    },
    startPermissions: (page, terms, consent) => standBeforePermissions(page, terms, (run) => run(consent)),
    loadDialogs: () => import("./dialogs.ts"),
    loadBanner: () => import("./banner.ts"),
    loadUi: () => import("@kelisim/ui"),
    loadData: () => import("./data.ts"),
    loadEnglish: () => import("@kelisim/ui/english"),
  });
}

/** Types a config written in TypeScript; checks nothing. */
export const defineConfig = (config: Config): Config => config;
