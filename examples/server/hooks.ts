/**
 * What a test may ask of an HTML page by its query string, the same in every browser:
 *
 *   clock=<ms since the epoch>   page time starts there and runs on (Date only). Cookies still expire by real time.
 *   gpc=1                        navigator.globalPrivacyControl is true
 *   cookies=off                  `document.cookie` is empty and takes nothing, as in a web view that was told so
 *   app=ios|android|react-native|none
 *                                the page is in an app's web view, which keeps the record; see native-app.ts
 *   fault=<name>                 how that app misbehaves
 *   config=<base64url JSON>      top-level keys replace those of the config
 *   delay=<ms>                   holds kelisim-ui.js back
 *   kelisim=none                 leaves the SDK out
 *   load=sync|defer|async        how its script tag loads; defer unless told
 *   head=none|open               leaves the SDK's head piece out, or the last part of the lock
 *   csp=<policy>                 that Content-Security-Policy header. NONCE in it becomes a fresh nonce, which the SDK's
 *                                tags and those marked data-nonce get too. Of other files too, for workers
 *   link=<value>                 that Link header
 *   cookie=<Set-Cookie line>     adds that header, for instance for an HttpOnly cookie; may be repeated
 *
 * clock, gpc, cookies and app are a script of their own, first in the head. It is a file, so that it runs under `script-src 'self'`.
 */
import type { Json } from "./config.ts";
import { appPath, playApp } from "./native-app.ts";

export type LoadMode = "sync" | "defer" | "async";

export interface PageHooks {
  /** Address of the script for what is done in the page, or `""`. */
  readonly script: string;
  readonly config: Json;
  /** Query for the SDK's address, or `""`. */
  readonly sdkQuery: string;
  readonly load: LoadMode | "none";
  readonly head: string;
  readonly csp: string;
  readonly nonce: string;
  readonly link: string;
  readonly cookies: readonly string[];
}

export const hookScriptPath = "/test-hooks.js";

/** Hooks that are code in the page. */
const inPage = ["clock", "gpc", "cookies", "app", "fault"] as const;

/** @param strict whether the page has a policy with a nonce where its query says nothing of one */
export function pageHooks(url: URL, nonce: string, strict = false): PageHooks {
  const query = url.searchParams;
  const csp = query.get("csp") ?? "";
  const delay = query.get("delay");
  return {
    script: inPage.some((key) => query.has(key)) ? hookScriptPath + scriptQuery(query) : "",
    config: { ...(query.has("app") && { recordIn: "app" }), ...decodeConfig(query.get("config")) },
    sdkQuery: delay ? `?delay=${encodeURIComponent(delay)}` : "",
    load: query.get("kelisim") === "none" ? "none" : loadMode(query.get("load")),
    head: query.get("kelisim") === "none" ? "none" : (query.get("head") ?? ""),
    csp: csp.replaceAll("NONCE", nonce),
    nonce: csp.includes("NONCE") || (strict && !csp) ? nonce : "",
    link: query.get("link") ?? "",
    cookies: query.getAll("cookie"),
  };
}

/** Value for `?config=`. */
export function encodeConfig(config: object): string {
  return Buffer.from(JSON.stringify(config)).toString("base64url");
}

/** Milliseconds. kelisim.js alone knows the address of kelisim-ui.js, so the delay is taken from who asks for it. */
export function uiDelay(url: URL, referer: string | undefined): number {
  const asking = referer && URL.canParse(referer) ? new URL(referer).searchParams.get("delay") : null;
  return Number(url.searchParams.get("delay") ?? asking ?? 0) || 0;
}

export function hookScript(url: URL): string {
  const clock = url.searchParams.get("clock");
  const parts = [clock === null ? "" : `(${startClockAt})(${Number(clock)});`];
  if (url.searchParams.get("gpc") === "1") parts.push(`(${signalPrivacyControl})();`);
  if (url.searchParams.get("cookies") === "off") parts.push(`(${refuseCookies})();`);
  const app = url.searchParams.get("app");
  const fault = url.searchParams.get("fault") ?? "";
  if (app) parts.push(`(${playApp})(${[app, fault, appPath].map((given) => JSON.stringify(given)).join()});`);
  return parts.join("\n");
}

function refuseCookies(): void {
  Object.defineProperty(Document.prototype, "cookie", { configurable: true, get: () => "", set: () => {} });
}

function startClockAt(start: number): void {
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const shift = start - realNow();
  RealDate.now = () => realNow() + shift;
  const now = (): Date => new RealDate(RealDate.now());
  globalThis.Date = new Proxy(RealDate, {
    apply: () => now().toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [now()], newTarget),
  });
  globalThis.Date.prototype.constructor = globalThis.Date;
}

function signalPrivacyControl(): void {
  Object.defineProperty(Navigator.prototype, "globalPrivacyControl", { configurable: true, get: () => true });
}

function scriptQuery(query: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const key of inPage) if (query.has(key)) kept.set(key, query.get(key) ?? "");
  return `?${kept}`;
}

function loadMode(value: string | null): LoadMode {
  return value === "sync" || value === "async" ? value : "defer";
}

function decodeConfig(value: string | null): Json {
  return value ? (JSON.parse(Buffer.from(value, "base64url").toString()) as Json) : {};
}
