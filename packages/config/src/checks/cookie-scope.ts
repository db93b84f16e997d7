import { items } from "../draft.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { ownDomain, withoutWildcard } from "./host-names.ts";

/** `www` and the bare domain share one choice (MyCar 7.4, Callprikol L9); a page guesses no domain, so the config names it. */
export const cookieScope: Check = function* (config) {
  if (config.cookie?.domain !== undefined) return;
  const hosts = items(config.hosts).map(([, host]) => host);
  const shared = hosts.find(
    (host) =>
      host !== withoutWildcard(host) || hosts.some((other) => other !== host && ownDomain(other) === ownDomain(host)),
  );
  if (shared === undefined) return;
  yield problem(
    ["cookie", "domain"],
    `The hosts include several under ${ownDomain(shared)}, and each of them would ask the visitor again.`,
    `Set cookie.domain to "${ownDomain(shared)}", or give each host a config of its own.`,
  );
};
