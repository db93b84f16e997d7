/**
 * One server on one port plays every party, told apart by host name; `*.localhost` is loopback in every browser:
 *
 *   localhost                  the index page
 *   <id>.localhost             examples/operators/<id>/site; also <anything>.<id>.localhost
 *   web-app.localhost          examples/web-app/dist
 *   <name>.pages.localhost     test/pages; each name is a site of its own
 *   [<label>.]thirdparty.localhost   the fake third party, which remembers every request it gets
 *
 * A second port counts connections, for what asks for nothing (wire.ts).
 *
 * What an HTML page may contain is described in page.ts, its query string for tests in hooks.ts, and the third
 * party's addresses in third-party.ts.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { createFaults, type Faults, failBy } from "./faults.ts";
import { indexPage } from "./index-page.ts";
import { type AppRecords, answerAsApp, appPath } from "./native-app.ts";
import { receiptsPath, type TakenReceipt, takeReceipt } from "./receipts.ts";
import { requestLog, type ThirdPartyRequest } from "./request-log.ts";
import { operatorSite, pagesSite, type Site, webAppSite } from "./site.ts";
import { serveSite } from "./site-handler.ts";
import { violationsPath } from "./strict-policy.ts";
import { recordUpgrade, serveThirdParty } from "./third-party.ts";
import { takeViolation, type Violation } from "./violations.ts";
import { openWire } from "./wire.ts";

export type { TakenReceipt, ThirdPartyRequest, Violation };

export interface DemoOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** What the third party's record takes for the time, in milliseconds. @default Date.now */
  readonly clock?: () => number;
  /** The folder behind `<name>.pages.localhost`. @default test/pages */
  readonly pages?: string;
  /** Serves every page under the policy of strict-policy.ts, but one that asks for another by its query. */
  readonly strict?: boolean;
}

export interface Demo {
  readonly port: number;
  /** `url("shop.pages", "/a.html")` is `http://shop.pages.localhost:<port>/a.html`; the label `""` is the index. */
  url(hostLabel: string, path?: string): string;
  /** Every request the third party has had since the last clearing, oldest first. */
  requests(): ThirdPartyRequest[];
  clearRequests(): void;
  /** How often something has connected to `{{wire}}` of a page since the last clearing. */
  connections(): number;
  /** Every receipt that the operators' servers have taken, oldest first. */
  receipts(): TakenReceipt[];
  /** What the apps around web views keep. */
  readonly appRecords: AppRecords;
  /** How the server fails from now on; not at all at first. */
  readonly faults: Faults;
  /** What strict policies have refused, oldest first. */
  violations(): Violation[];
  clearViolations(): void;
  /** Ends hanging requests too. */
  close(): Promise<void>;
}

export async function startDemo(options: DemoOptions): Promise<Demo> {
  const log = requestLog(options.clock ?? Date.now);
  const taken: TakenReceipt[] = [];
  const appRecords: AppRecords = new Map();
  const faults = createFaults();
  const violations: Violation[] = [];
  const wire = await openWire();
  const takers: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>> = {
    [receiptsPath]: (request, response, url) => takeReceipt(request, response, url, taken),
    [appPath]: (request, response) => answerAsApp(request, response, appRecords),
    [violationsPath]: (request, response) => takeViolation(request, response, violations),
  };
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => fail(response, error));
  });
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const labels = hostLabels(request);
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
    const fault = faults.meet(url.pathname);
    const isCut = fault === "cut";
    if (!isCut && (await failBy(fault, response))) return;
    if (labels.at(-1) === "thirdparty") return serveThirdParty(request, response, url, log);
    if (labels.length === 0) return sendIndex(response, url);
    const take = request.method === "POST" ? takers[url.pathname] : undefined;
    if (take) return take(request, response, url);
    const site = siteOf(labels, options.pages);
    return serveSite({ site, url, isCut, strict: options.strict, wire: wire.port }, request, response);
  };
  server.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
    if (hostLabels(request).at(-1) === "thirdparty") recordUpgrade(request, log);
    socket.destroy();
  });
  const port = await listen(server, options.port);
  return {
    port,
    url: (label, path = "/") => `http://${label ? `${label}.` : ""}localhost:${port}${path}`,
    requests: () => log.all(),
    clearRequests: () => {
      log.clear();
      wire.clear();
    },
    connections: wire.count,
    receipts: () => [...taken],
    appRecords,
    faults,
    violations: () => [...violations],
    clearViolations: () => void violations.splice(0),
    close: async () => {
      await Promise.all([close(server), wire.close()]);
    },
  };
}

/** `a.pages.localhost:8080` is `["a", "pages"]`; `localhost` and an address are `[]`. */
function hostLabels(request: IncomingMessage): string[] {
  const host = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
  return host.endsWith(".localhost") ? host.split(".").slice(0, -1) : [];
}

function siteOf(labels: readonly string[], pages: string | undefined): Site {
  const name = labels.at(-1) ?? "";
  if (name === "pages") return pagesSite(pages);
  return name === "web-app" ? webAppSite() : operatorSite(name);
}

async function sendIndex(response: ServerResponse, url: URL): Promise<void> {
  const found = url.pathname === "/";
  response.writeHead(found ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(found ? await indexPage(url.port) : "");
}

function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(message);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // No host: `localhost` is 127.0.0.1 to one browser and ::1 to another.
    server.listen(port, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
