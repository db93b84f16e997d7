import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Answer } from "./respond.ts";

/** Names that this machine has for itself. Any other that leads here is a stranger's: "DNS rebinding". */
const ownNames = /^(?:(?:[\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

const plain = (status: number, body: string): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  body,
});

/** @param respond what it answers with; what it throws is said to who asked, and the server goes on */
export function createPreviewServer(respond: (url: URL) => Promise<Answer>): Server {
  return createServer((request, response) => {
    void answerTo(request, respond)
      .then(({ status, headers, body }) => {
        response.writeHead(status, { "cross-origin-resource-policy": "same-origin", ...headers });
        response.end(request.method === "HEAD" ? undefined : body);
      })
      .catch(() => response.destroy());
  });
}

async function answerTo(
  { method = "", headers, url = "" }: IncomingMessage,
  respond: (url: URL) => Promise<Answer>,
): Promise<Answer> {
  if (!ownNames.test(headers.host ?? ""))
    return plain(403, "This is asked for by a name that is not this machine's. Open it at http://localhost.");
  if (method !== "GET" && method !== "HEAD") return plain(405, "Only GET is answered here.");
  try {
    // Put behind a host, `//x` is the path that it is.
    return await respond(new URL(`http://localhost${url.startsWith("/") ? url : "/"}`));
  } catch (cause) {
    return plain(500, cause instanceof Error ? cause.message : String(cause));
  }
}
