/**
 * How the sites' server fails, for tests: by path, such as `/kelisim-ui.js`, or `*` for every path.
 *
 *   missing    404
 *   html       an HTML page in its place, as a server sends that answers everything with its first page
 *   cut        the first half of the file
 *   offline    no answer: the connection breaks
 *   a promise  the answer waits for it
 */
import type { ServerResponse } from "node:http";

export type Fault = "missing" | "html" | "cut" | "offline" | Promise<unknown>;
export type Faults = Map<string, Fault>;

/** @returns whether the fault itself was the answer */
export async function failBy(fault: Fault | undefined, response: ServerResponse): Promise<boolean> {
  if (fault === "offline") response.socket?.destroy();
  else if (fault === "missing") response.writeHead(404, { "Cache-Control": "no-store" }).end();
  else if (fault === "html") {
    const type = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
    response.writeHead(200, type).end("<!doctype html><title>Page</title>");
  } else {
    await fault;
    return false;
  }
  return true;
}
