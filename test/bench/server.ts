import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Candidate, Visitor } from "./candidates/candidate.ts";
import { pageHtml } from "./page.ts";
import { type Tag, tagCounts, tagsOf } from "./tags.ts";

const types: Record<string, string> = {
  "": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export interface BenchServer {
  /** Each candidate is a host of its own, so that none finds another's cookies. */
  url(candidate: Candidate, path: string): string;
  close(): Promise<void>;
}

export const pagePath = (tags: number, visitor: Visitor): string => `/${visitor}/${tags}`;

/** Empty, for the tab to have its process before the visit. */
export const blankPath = "/blank";

/** Serves every candidate's page and files. All is compressed by brotli at its highest level before the first visit. */
export async function startServer(
  candidates: readonly Candidate[],
  thirdParty: (label: string) => string,
): Promise<BenchServer> {
  const sites = new Map(candidates.map((candidate) => [candidate.id, site(candidate, thirdParty)]));
  const server = createServer((request, response) => {
    const [name = ""] = (request.headers.host ?? "").split(".");
    const path = (request.url ?? "/").replace(/\?.*/, "");
    const body = sites.get(name)?.get(path);
    response.writeHead(body ? 200 : 404, {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Cache-Control": "no-cache",
      ...(body && { "Content-Encoding": "br", "Content-Length": body.length }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ id }, path) => `http://${id}.bench.localhost:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function site(candidate: Candidate, thirdParty: (label: string) => string): Map<string, Buffer> {
  const page = (tags: readonly Tag[], visitor: Visitor) => Buffer.from(pageHtml(candidate.page(tags, visitor)));
  const pages = tagCounts.flatMap((count) =>
    (["first", "returning"] as const).map(
      (visitor) => [pagePath(count, visitor), page(tagsOf(count, thirdParty), visitor)] as const,
    ),
  );
  const all = [[blankPath, Buffer.from("<!doctype html><title>.</title>")] as const, ...pages, ...candidate.files];
  return new Map(all.map(([path, body]) => [path, brotliCompressSync(body)]));
}
