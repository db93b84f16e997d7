/** What a fake vendor is made of. */
import { pageTools } from "./page-tools.ts";

export interface Answer {
  /** @default 200 */
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Buffer;
  readonly location?: string;
  /** Set-Cookie lines. */
  readonly cookies?: readonly string[];
}

export type Route = Answer | ((url: URL) => Answer);

export interface Vendor {
  /** Of the service catalogue. */
  readonly id: string;
  /** By host and path, `*` for anything. The first that matches answers. */
  readonly routes: Readonly<Record<string, Route>>;
}

const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAEALAAAAAABAAEAAAIBTAA7", "base64");
const yearInSeconds = 31_536_000;

/** JavaScript, in which the names of page-tools.ts mean something. */
export function script(id: string, source: string): Answer {
  return { type: "text/javascript; charset=utf-8", body: pageTools(id, source) };
}

/** A page of the vendor's own, for a frame. */
export function frame(id: string, source = "", cookies: readonly string[] = []): Answer {
  const code = pageTools(id, source).replaceAll("</", "<\\/");
  return {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><meta charset="utf-8"><title>${id}</title>
<body style="margin:0;display:grid;place-items:center;min-height:100vh;background:#c7ddf2;font:1rem system-ui">
${id}<script>${code}</script>`,
    cookies,
  };
}

export function pixel(...cookies: readonly string[]): Answer {
  return { type: "image/gif", body: gif, cookies };
}

export function redirect(location: string, ...cookies: readonly string[]): Answer {
  return { status: 302, location, cookies };
}

export function json(value: unknown, ...cookies: readonly string[]): Answer {
  return { type: "application/json", body: JSON.stringify(value), cookies };
}

export function stylesheet(body: string): Answer {
  return { type: "text/css; charset=utf-8", body };
}

/** A Set-Cookie line as vendors need it today to be let in as a third party. */
export function thirdPartyCookie(name: string, domain: string): string {
  return `${name}=${name}-value; Domain=${domain}; Path=/; Max-Age=${yearInSeconds}; SameSite=None; Secure`;
}
