import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { wholeConfig } from "./config.ts";
import { type FoundFile, findFile } from "./files.ts";
import { headPieces } from "./head-pieces.ts";
import { hookScript, hookScriptPath, type PageHooks, pageHooks, uiDelay } from "./hooks.ts";
import { renderPage } from "./page.ts";
import type { Site } from "./site.ts";
import { strictPolicy, withNonces } from "./strict-policy.ts";

const built = fileURLToPath(new URL("../../packages/kelisim/dist", import.meta.url));
const operators = fileURLToPath(new URL("../operators", import.meta.url));

/** Of every site, `/away?to=<address>`: leads elsewhere, as counters of clicks do. */
const awayPath = "/away";

interface Asked {
  readonly site: Site;
  readonly url: URL;
  /** Whether half a file is sent. */
  readonly isCut: boolean;
  readonly strict: boolean | undefined;
  /** A port that counts connections. */
  readonly wire: number;
}

export async function serveSite(asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { site, url, isCut } = asked;
  if (url.pathname === hookScriptPath) return send(response, "text/javascript; charset=utf-8", hookScript(url));
  if (url.pathname === awayPath) return sendAway(response, url);
  const file = (await sharedFile(url, request)) ?? (await siteFile(site, url));
  if (!file) return notFound(response, url, site);
  if (extname(file.path) === ".html") return sendPage(asked, file, response);
  const { body } = file;
  const csp = url.searchParams.get("csp");
  return send(
    response,
    file.type,
    isCut ? body.subarray(0, body.length / 2) : body,
    csp ? { "Content-Security-Policy": csp } : {},
  );
}

async function sendPage({ site, url, strict, wire }: Asked, file: FoundFile, response: ServerResponse): Promise<void> {
  const hooks = pageHooks(url, randomBytes(16).toString("base64"), strict);
  const config = wholeConfig({ ...(await site.config(file.path)), ...hooks.config });
  const html = renderPage(file.body.toString(), {
    config,
    head: await headPieces(config, url.pathname, hooks),
    policy: await site.policy(file.path),
    port: url.port,
    wire: String(wire),
    hooks,
  });
  if (!strict || hooks.csp) return send(response, file.type, html, hookHeaders(hooks));
  const csp = strictPolicy(html, hooks.nonce, Boolean(config.receipts));
  return send(response, file.type, withNonces(html, hooks.nonce), hookHeaders({ ...hooks, csp }));
}

/** What every site serves under the same name: the built SDK, and the demo's own status panel. */
async function sharedFile(url: URL, request: IncomingMessage): Promise<FoundFile | null> {
  if (url.pathname === "/demo-status.js") return findFile(operators, url.pathname);
  if (!/^\/kelisim(-[a-z]+)?\.js(\.map)?$/.test(url.pathname)) return null;
  if (url.pathname === "/kelisim-ui.js") await setTimeout(uiDelay(url, request.headers.referer));
  return findFile(built, url.pathname);
}

async function siteFile(site: Site, url: URL): Promise<FoundFile | null> {
  const file = await findFile(site.folder, url.pathname);
  if (file || !site.fallback || extname(url.pathname)) return file;
  return findFile(site.folder, site.fallback);
}

function hookHeaders(hooks: PageHooks): Record<string, string | string[]> {
  return {
    ...(hooks.csp ? { "Content-Security-Policy": hooks.csp } : {}),
    ...(hooks.link ? { Link: hooks.link } : {}),
    ...(hooks.cookies.length ? { "Set-Cookie": [...hooks.cookies] } : {}),
  };
}

function send(
  response: ServerResponse,
  type: string,
  body: string | Buffer,
  headers: Record<string, string | string[]> = {},
): void {
  // Not no-store: that would keep pages out of the back/forward cache.
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", ...headers });
  response.end(body);
}

function sendAway(response: ServerResponse, url: URL): void {
  response.writeHead(302, { "Cache-Control": "no-store", Location: url.searchParams.get("to") ?? "/" }).end();
}

function notFound(response: ServerResponse, url: URL, site: Site): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(`No ${url.pathname} in ${site.folder}. Is it built? npm run demo builds all it serves.\n`);
}
