import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { findFile } from "../../examples/server/files.ts";

export interface Site {
  readonly url: string;
  close(): void;
}

/** Serves the files of a folder as they are. */
export async function serve(folder: string): Promise<Site> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = await findFile(folder, pathname);
    response.writeHead(found ? 200 : 404, { "content-type": found?.type ?? "text/plain" });
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, close: () => server.close() };
}
