/**
 * What a page's HTML may contain:
 *
 *   {{thirdparty:LABEL}}   http://LABEL.thirdparty.localhost:<port>
 *   {{wire}}               the port that counts connections
 *   {{policy}}             the operator's policy.txt in paragraphs
 *   <!-- kelisim-head -->  the SDK's head piece alone
 *   <!-- kelisim -->       the SDK's head piece, the config and the SDK's script tag
 */
import type { Json } from "./config.ts";
import { escapeHtml } from "./escape.ts";
import type { PageHooks } from "./hooks.ts";

export interface PageContent {
  readonly config: Json;
  readonly head: string;
  readonly policy: string;
  readonly port: string;
  readonly wire: string;
  readonly hooks: PageHooks;
}

export function renderPage(html: string, content: PageContent): string {
  const { hooks } = content;
  // Replacements are functions, because `$&` in a config or policy would otherwise be taken for a pattern.
  const filled = html
    .replaceAll(/\{\{thirdparty:([a-z0-9.-]+)\}\}/g, (_, label) => thirdParty(label, content.port))
    .replaceAll("{{wire}}", content.wire)
    .replaceAll("{{policy}}", () => paragraphs(content.policy))
    .replaceAll(/<!--\s*kelisim\s*-->/g, () => sdkTags(content))
    .replaceAll(/<!--\s*kelisim-head\s*-->/g, () => content.head)
    .replaceAll(/<script\b([^>]*\s)data-nonce(?=[\s>])/g, (tag) => tag + nonceAttribute(hooks));
  return hooks.script
    ? firstInHead(filled, `<script src="${escapeHtml(hooks.script)}"${nonceAttribute(hooks)}></script>`)
    : filled;
}

function thirdParty(label: string, port: string): string {
  return `http://${label}.thirdparty.localhost:${port}`;
}

function sdkTags({ config, head, hooks }: PageContent): string {
  if (hooks.load === "none") return "";
  const json = JSON.stringify(config).replaceAll("<", "\\u003c");
  const nonce = nonceAttribute(hooks);
  const mode = hooks.load === "sync" ? "" : ` ${hooks.load}`;
  return [
    head,
    `<script type="application/json" data-kelisim-config${nonce}>${json}</script>`,
    `<script src="/kelisim.js${hooks.sdkQuery}"${mode}${nonce}></script>`,
  ].join("\n");
}

function nonceAttribute(hooks: PageHooks): string {
  return hooks.nonce && ` nonce="${hooks.nonce}"`;
}

function paragraphs(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line) => (line ? `<p>${escapeHtml(line)}</p>` : [])).join("\n");
}

function firstInHead(html: string, tag: string): string {
  const [start = ""] = /^\s*(<!doctype[^>]*>\s*)?(<html\b[^>]*>\s*)?(<head\b[^>]*>)?/i.exec(html) ?? [];
  return start + tag + html.slice(start.length);
}
