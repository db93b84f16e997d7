import type { Config } from "@kelisim/core";
import { headScript } from "../../page/head-script.ts";
import type { LockOptions } from "../lock-snippet.ts";
import { trialEntry, trialTerms } from "./trial-terms.ts";

/**
 * What stands first in a page's head, in place of the lock, while that is on trial.
 * @param code the text of `kelisim-trial.js`
 * @returns `""` where the lock is not on trial
 */
export function trialSnippet(config: Config, code: string, { path = "/", nonce }: LockOptions = {}): string {
  return config.gate?.lock?.trial ? headScript(trialEntry, trialTerms(config, path), code, nonce) : "";
}
