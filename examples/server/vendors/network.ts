/**
 * A network of its own for a browser: an HTTP proxy behind which every host but `*.localhost` is a fake vendor, over
 * TLS too. Pages can carry the vendors' published snippets as they are, and nothing leaves the machine.
 *
 * The certificate is self-signed and for no host in particular, so the browser must be told to accept it.
 */
import {
  createServer,
  request as forward,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { generate } from "selfsigned";
import type { ThirdPartyRequest } from "../request-log.ts";
import { answer } from "./answer.ts";
import { vendors } from "./index.ts";

export interface VendorRequest extends Omit<ThirdPartyRequest, "name"> {
  /** CONNECT for a tunnel, also one that was opened ahead of need: its path is `""`. GET for a WebSocket. */
  readonly method: string;
  readonly secure: boolean;
  /** Up to 2048 characters of it. */
  readonly body: string;
}

export interface VendorNetworkOptions {
  /** What the record takes for the time, in milliseconds. @default Date.now */
  readonly clock?: () => number;
}

export interface VendorNetwork {
  readonly port: number;
  /** What vendors' hosts were asked since the last clearing, oldest first; not what browsers ask for themselves. */
  requests(): VendorRequest[];
  clearRequests(): void;
  close(): Promise<void>;
}

const bodyLimit = 2048;
const tlsHandshake = 0x16;

/** Updates, settings, the check for a captive portal. */
const browsersOwn =
  /(^|\.)(mozilla\.(com|org|net)|firefox\.com|(update|clients2|accounts|android\.clients|optimizationguide-pa)\.google(apis)?\.com|gvt1\.com)$/;

export async function startVendorNetwork(options: VendorNetworkOptions = {}): Promise<VendorNetwork> {
  const clock = options.clock ?? Date.now;
  const requests: VendorRequest[] = [];
  const record = (request: IncomingMessage, url: URL, body = ""): void => {
    const tunnel = request.method === "CONNECT";
    if (browsersOwn.test(url.hostname)) return;
    requests.push({
      host: url.hostname,
      path: tunnel ? "" : url.pathname,
      query: url.search,
      cookies: request.headers.cookie ?? "",
      referer: request.headers.referer ?? "",
      method: request.method ?? "GET",
      time: clock(),
      secure: url.protocol === "https:",
      body,
    });
  };
  const serve: RequestListener = async (request, response) => {
    const url = addressOf(request);
    if (isLocal(url)) return passOn(request, response);
    record(request, url, await bodyOf(request));
    answer(vendors, request, response, url);
  };
  const refuse = (request: IncomingMessage, socket: Duplex): void => {
    record(request, addressOf(request));
    socket.destroy();
  };
  const proxy = createServer(serve).on("upgrade", refuse);
  const secure = createTlsServer(await certificate(), serve).on("upgrade", refuse);
  const sockets = new Set<Duplex>();
  proxy.on("connect", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    record(request, new URL(`https://${request.url}`));
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
    socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
    if (head.length) socket.unshift(head);
    tunnel(socket, proxy, secure);
  });
  return {
    port: await listen(proxy),
    requests: () => [...requests],
    clearRequests: () => {
      requests.length = 0;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await close(proxy);
    },
  };
}

/** A WebSocket without TLS asks for a tunnel as well, so the first byte decides. */
function tunnel(socket: Socket, plain: Server, secure: Server): void {
  socket.once("readable", () => {
    const first: Buffer | null = socket.read(1);
    if (!first) return;
    socket.unshift(first);
    (first[0] === tlsHandshake ? secure : plain).emit("connection", socket);
  });
}

/** In the absolute form that a proxy gets, or from the Host header within a tunnel. */
function addressOf(request: IncomingMessage): URL {
  const scheme = "encrypted" in request.socket ? "https" : "http";
  return new URL(request.url ?? "/", `${scheme}://${request.headers.host}`);
}

function isLocal(url: URL): boolean {
  return url.hostname === "localhost" || url.hostname.endsWith(".localhost");
}

/** A browser may ask its proxy for `*.localhost` too. */
function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { port, pathname, search } = addressOf(request);
  const { method, headers } = request;
  const onward = forward({ host: "localhost", port, path: pathname + search, method, headers }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  try {
    for await (const part of request) body += body.length < bodyLimit ? String(part) : "";
  } catch {
    // The page went away while it sent.
  }
  return body.slice(0, bodyLimit);
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: "commonName", value: "vendors.localhost" }]);
  return { key: made.private, cert: made.cert };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
