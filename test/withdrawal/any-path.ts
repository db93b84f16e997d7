import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Files of the SDK, and what is sent to a server. */
const isOwnPath = (path: string, method = ""): boolean => path.startsWith("/kelisim") || method === "POST";

/**
 * The demo's sites on another port, where every path is that of one page.
 * @param port where the demo is
 * @param page path of the page
 */
export function serveAnyPath(port: number, page: string): Promise<AnyPath> {
  const server = createServer((asked, response) => {
    const { url = "/", headers, method } = asked;
    const { hostname } = new URL(`http://${headers.host}`);
    const path = isOwnPath(url, method) ? url : page + url.replace(/^[^?]*/, "");
    const options = { port, path, method, headers: { ...headers, host: `${hostname}:${port}` } };
    const forwarded = request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    forwarded.on("error", () => response.destroy());
    asked.pipe(forwarded);
  });
  return listen(server);
}

export interface AnyPath {
  /** The same address on this server. */
  at(address: string, path: string): string;
  close(): void;
}

function listen(server: Server): Promise<AnyPath> {
  return new Promise((resolve) => {
    server.listen(() => {
      const { port } = server.address() as AddressInfo;
      resolve({
        at(address, path) {
          const { protocol, hostname, search } = new URL(address);
          return `${protocol}//${hostname}:${port}${path}${search}`;
        },
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
