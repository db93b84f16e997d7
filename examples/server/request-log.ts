import type { IncomingMessage } from "node:http";

export interface ThirdPartyRequest {
  /** Without the port: `metrika.thirdparty.localhost`. */
  readonly host: string;
  readonly path: string;
  /** The query with its `?`, or `""`. */
  readonly query: string;
  /** What the page called it: the `name` of the query, or `""`. */
  readonly name: string;
  /** The Cookie header, or `""`. */
  readonly cookies: string;
  /** The Referer header, or `""`. */
  readonly referer: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface RequestLog {
  add(request: IncomingMessage, url: URL): void;
  all(): ThirdPartyRequest[];
  clear(): void;
}

export function requestLog(clock: () => number): RequestLog {
  const requests: ThirdPartyRequest[] = [];
  return {
    add: (request, url) => {
      requests.push({
        host: url.hostname,
        path: url.pathname,
        query: url.search,
        name: url.searchParams.get("name") ?? "",
        cookies: request.headers.cookie ?? "",
        referer: request.headers.referer ?? "",
        method: request.method ?? "GET",
        time: clock(),
      });
    },
    all: () => [...requests],
    clear: () => {
      requests.length = 0;
    },
  };
}
