/**
 * How the server fails, for tests: by path, such as `/kelisim-ui.js`, or `*` for every path of every host.
 *
 *   missing    404
 *   html       an HTML page in its place, as a server sends that answers everything with its first page
 *   cut        the first half of the file
 *   offline    no answer: the connection breaks
 *   a promise  the answer waits for it
 */
import type { ServerResponse } from "node:http";

export type Fault = "missing" | "html" | "cut" | "offline" | Promise<unknown>;

export interface Faults {
  set(path: string, fault: Fault): void;
  clear(): void;
  /** Paths that were asked for while they failed, since the last clearing. */
  met(): readonly string[];
}

export interface FaultsOfServer extends Faults {
  /** What is to go wrong with this request, if anything. */
  meet(path: string): Fault | undefined;
}

export function createFaults(): FaultsOfServer {
  const faults = new Map<string, Fault>();
  let met: string[] = [];
  return {
    set: (path, fault) => void faults.set(path, fault),
    clear() {
      faults.clear();
      met = [];
    },
    met: () => met,
    meet(path) {
      const fault = faults.get(path) ?? faults.get("*");
      if (fault) met.push(path);
      return fault;
    },
  };
}

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
