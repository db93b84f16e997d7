/**
 * The least policy that docs/csp.md tells of, and beside it what a page itself needs: the addresses, styles and Trusted
 * Types policies that its own HTML has.
 */
import { createHash } from "node:crypto";

export const violationsPath = "/csp-violations";

/** What the SDK needs, and not more. */
const least = (nonce: string): string[] => [
  "default-src 'none'",
  `script-src 'nonce-${nonce}'`,
  "require-trusted-types-for 'script'",
];

/** The same page with the nonce on every script of its own, those written inert included. */
export function withNonces(html: string, nonce: string): string {
  return outsideScripts(html, (markup) => markup.replaceAll(/<script\b(?![^>]*\bnonce=)/g, `<script nonce="${nonce}"`));
}

export function strictPolicy(html: string, nonce: string, hasReceipts: boolean): string {
  const hosts = [...new Set(html.match(/http:\/\/[\w.-]+\.thirdparty\.localhost:\d+/g))].join(" ");
  const styles = [...texts(html, /<style\b[^>]*>(.*?)<\/style>/gs), ...texts(html, /\sstyle="([^"]*)"/g)];
  const hashes = styles.length ? ["'unsafe-hashes'", ...styles.map(hashOf)].join(" ") : "";
  const policies = texts(html, /createPolicy\("([\w-]+)"/g).join(" ");
  return [
    ...least(nonce),
    `style-src 'self' ${hashes} ${hosts}`,
    `trusted-types kelisim ${policies}`,
    `img-src 'self' data: ${hosts}`,
    ...(hosts ? [`frame-src ${hosts}`, `media-src ${hosts}`, `object-src ${hosts}`] : []),
    ...(hasReceipts ? ["connect-src 'self'"] : []),
    `report-uri ${violationsPath}`,
  ].join("; ");
}

/** Scripts may have tags in their texts, which are not the page's. */
function outsideScripts(html: string, change: (markup: string) => string): string {
  return html.replaceAll(/(<script\b[^>]*>)(.*?)(?=<\/script>)|[^<]+|</gs, (all, tag?: string, text = "") =>
    tag ? change(tag) + text : all,
  );
}

const texts = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, text = ""]) => text);

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
