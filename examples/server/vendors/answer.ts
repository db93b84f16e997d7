import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, frame, pixel, type Route, script, stylesheet, type Vendor } from "./vendor.ts";

/** What no vendor has a route for gets an empty answer of the kind that was asked for. */
export function answer(vendors: readonly Vendor[], request: IncomingMessage, response: ServerResponse, url: URL): void {
  const route = request.method === "OPTIONS" ? { status: 204 } : routeOf(vendors, url);
  const reply = typeof route === "function" ? route(url) : (route ?? emptyAnswer(request, url));
  response.writeHead(reply.status ?? 200, {
    "Cache-Control": "no-store",
    ...sharing(request),
    ...(reply.type ? { "Content-Type": reply.type } : {}),
    ...(reply.location ? { Location: reply.location } : {}),
    ...(reply.cookies?.length ? { "Set-Cookie": [...reply.cookies] } : {}),
  });
  response.end(reply.body);
}

function routeOf(vendors: readonly Vendor[], url: URL): Route | undefined {
  const address = url.hostname + url.pathname;
  for (const { routes } of vendors) {
    for (const [pattern, route] of Object.entries(routes)) if (matches(pattern, address)) return route;
  }
  return undefined;
}

function matches(pattern: string, address: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.?+()[\]{}^$|\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(address);
}

function emptyAnswer(request: IncomingMessage, url: URL): Answer {
  const wanted = request.headers["sec-fetch-dest"];
  if (wanted === "iframe" || wanted === "document") return frame(url.hostname);
  if (wanted === "script" || url.pathname.endsWith(".js")) return script(url.hostname, "");
  if (wanted === "style" || url.pathname.endsWith(".css")) return stylesheet("");
  return pixel();
}

/** With an origin, because `*` would refuse requests with cookies. */
function sharing(request: IncomingMessage): Record<string, string> {
  const { origin } = request.headers;
  return {
    "Access-Control-Allow-Origin": origin ?? "*",
    "Access-Control-Allow-Headers": request.headers["access-control-request-headers"] ?? "*",
    "Access-Control-Allow-Methods": "GET, POST, PUT",
    ...(origin ? { "Access-Control-Allow-Credentials": "true", Vary: "Origin" } : {}),
  };
}
