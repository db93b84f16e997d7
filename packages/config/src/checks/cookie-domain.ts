import { items } from "../draft.ts";
import { show } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { covers, hostFault, isPublicSuffix, withoutWildcard } from "./host-names.ts";

/** A browser drops a cookie for a public suffix, or for a domain that the page is not under. */
export const cookieDomain: Check = function* (config) {
  const domain = config.cookie?.domain;
  if (domain === undefined) return;
  const path = ["cookie", "domain"];
  const fault = hostFault(domain);
  if (fault !== undefined) {
    yield problem(path, `${show(domain)} ${fault}.`, "Write a bare domain, such as example.kz.");
    return;
  }
  const { name = "" } = config.cookie ?? {};
  if (/^__host-/i.test(name)) {
    yield problem(path, `Browsers refuse a cookie named ${show(name)} that has a domain.`, "Remove one of the two.");
  }
  const own = items(config.hosts).map(([, host]) => withoutWildcard(host));
  if (isPublicSuffix(domain)) {
    yield problem(
      path,
      `${show(domain)} is a public suffix. Browsers refuse cookies for it.`,
      "Name the domain you registered, such as example.kz.",
    );
  } else if (own.length > 0 && !own.some((host) => covers(domain, host))) {
    yield problem(
      path,
      `${show(domain)} covers none of the hosts: ${own.join(", ")}.`,
      "Name one of the hosts or a domain above it, in the same alphabet.",
    );
  }
};
