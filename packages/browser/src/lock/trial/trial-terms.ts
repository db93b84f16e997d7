import type { Config, LockTrial } from "@kelisim/core";
import { lockTerms } from "../lock-terms.ts";
import { policyOf, sources } from "../sources.ts";

/** The global that `kelisim-trial.js` reads its terms from. */
export const trialEntry = "kelisimTrial";

/** What a trial of the lock has to know. */
export interface TrialTerms extends LockTrial {
  /** CSP sources that the lock would let in, services that wait for consent included. */
  readonly open: readonly string[];
  /** The guard holds connections, so the lock would refuse none. */
  readonly leavesConnections: boolean;
}

/** @param path of the pages that it is for */
export function trialTerms(config: Config, path: string): TrialTerms {
  const lock = config.gate?.lock;
  return {
    ...(typeof lock?.trial === "object" && lock.trial),
    open: openSources(config, path),
    leavesConnections: lock?.connections === "guard",
  };
}

/** Services that wait are held by other parts of the gate; what a trial looks for is what nobody has named. */
function openSources(config: Config, path: string): string[] {
  const { open, services } = lockTerms(config, path);
  return [...open, ...services.flatMap(([, , hosts]) => hosts.flatMap(sources))];
}

/**
 * A header that has browsers tell of what no line of the config has, and refuse nothing:
 * `Content-Security-Policy-Report-Only`. A `<meta>` cannot (CSP3, 3.3).
 */
export function trialHeader(config: Config, path = "/"): string {
  const { others = "" } = lockTerms(config, path);
  const { report } = trialTerms(config, path);
  return `Content-Security-Policy-Report-Only: ${policyOf(openSources(config, path), others)}${report ? `;report-uri ${report}` : ""}`;
}
