import { show } from "../path.ts";
import { warning } from "../problem.ts";
import type { Check } from "./check.ts";
import { covers, operatorDomains } from "./host-names.ts";
import { isHttps } from "./links.ts";

/** Receipts go to the operator's own server: each tells a stranger who visits and what they chose. */
export const receipts: Check = function* (config) {
  const url = config.receipts?.url;
  if (url === undefined || !isHttps(url)) return;
  const host = hostOf(url);
  const own = operatorDomains(config);
  if (own.length === 0 || own.some((domain) => covers(domain, host))) return;
  yield warning(
    ["receipts", "url"],
    `${show(url)} is at ${host}, which is not a domain of the operator. Every receipt would go to whoever has that host.`,
    "Take receipts on your own server, or add its domain to domains if it is yours.",
  );
};

function hostOf(url: string): string {
  const [, host = ""] = /^https:\/\/([^/?#]+)/i.exec(url) ?? [];
  return host.replace(/:\d+$/, "").toLowerCase();
}
