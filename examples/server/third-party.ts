/**
 * The fake third party. It remembers every request, whatever the path, but those for its own log. Any address takes
 * `name`, which the log shows, `delay=<ms>`, and `hang=1`, which is never answered. `none=1` is answered without
 * content, and `file=1` with a file to keep, so that a page that goes there stays where it is.
 *
 *   /tag.js        a tracker; its query is described in tag-script.ts
 *   /module.js     a module that adds its name to `__ran`
 *   /write.js      writes a pixel with document.write
 *   /style.css  /frame.html  /video.mp4
 *   /collect       takes beacons, also with credentials
 *   /events        an event stream; a WebSocket is remembered and refused
 *   anything else  a pixel
 *   /log  /log.json  /log/clear (POST)
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { escapeHtml } from "./escape.ts";
import { logPage } from "./log-page.ts";
import type { RequestLog } from "./request-log.ts";
import { moduleScript, tagScript, writeScript } from "./tag-script.ts";

type Content = readonly [type: string, body: string | Buffer];

const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const javascript = "text/javascript; charset=utf-8";
const html = "text/html; charset=utf-8";

export async function serveThirdParty(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  log: RequestLog,
): Promise<void> {
  request.resume();
  if (url.pathname.startsWith("/log")) return serveLog(request, response, url, log);
  if (url.pathname === "/favicon.ico") return void response.writeHead(204).end();
  log.add(request, url);
  if (url.searchParams.get("hang") === "1") return;
  await setTimeout(Number(url.searchParams.get("delay") ?? 0) || 0);
  if (url.searchParams.has("none")) return void response.writeHead(204).end();
  const [type, body] = content(url);
  const kept = url.searchParams.has("file") && { "Content-Disposition": "attachment" };
  response.writeHead(200, { ...headers(request), ...kept, "Content-Type": type });
  if (url.pathname === "/events") response.write(body);
  else response.end(body);
}

/** A WebSocket's handshake. */
export function recordUpgrade(request: IncomingMessage, log: RequestLog): void {
  log.add(request, new URL(request.url ?? "/", `http://${request.headers.host}`));
}

function content(url: URL): Content {
  switch (url.pathname) {
    case "/tag.js":
      return [javascript, tagScript(url)];
    case "/module.js":
      return [javascript, moduleScript(url)];
    case "/write.js":
      return [javascript, writeScript(url)];
    case "/style.css":
      return ["text/css; charset=utf-8", ":root { --third-party: loaded }"];
    case "/frame.html":
      return [html, framePage(url.searchParams.get("name") ?? "")];
    case "/video.mp4":
      return ["video/mp4", ""];
    case "/collect":
      return ["text/plain", ""];
    case "/events":
      return ["text/event-stream", "data: hello\n\n"];
    default:
      return ["image/gif", pixel];
  }
}

function headers(request: IncomingMessage): Record<string, string> {
  // A beacon carries credentials, which `*` would refuse.
  const origin = request.headers.origin;
  return {
    "Cache-Control": "no-store",
    "Set-Cookie": "demo_third=1; SameSite=Lax",
    "Access-Control-Allow-Origin": origin ?? "*",
    "Access-Control-Allow-Headers": "content-type",
    ...(origin ? { "Access-Control-Allow-Credentials": "true", Vary: "Origin" } : {}),
  };
}

function framePage(name: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${escapeHtml(name)}</title>
<body style="margin:0;display:grid;place-items:center;min-height:100vh;background:#c7ddf2;font:1rem system-ui">
${escapeHtml(name)}`;
}

function serveLog(request: IncomingMessage, response: ServerResponse, url: URL, log: RequestLog): void {
  if (url.pathname === "/log/clear" && request.method === "POST") {
    log.clear();
    response.writeHead(303, { Location: "/log" }).end();
  } else if (url.pathname === "/log.json") {
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(log.all()));
  } else if (url.pathname === "/log") {
    response.writeHead(200, { "Content-Type": html }).end(logPage(log.all()));
  } else {
    response.writeHead(404).end();
  }
}
