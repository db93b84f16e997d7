/** A plain site with a hostile config: by a script tag, with all that stands in the head; and as `kelisim build` makes it. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import {
  headSnippet,
  lockSnippet,
  permissionsSnippet,
  signalsSnippet,
  standInsSnippet,
} from "@kelisim/browser/snippets";
import type { Config } from "@kelisim/core";
import { buildSite } from "../../packages/cli/src/build/build-site.ts";

const dist = join(import.meta.dirname, "../../packages/kelisim/dist");
const read = (name: string): string => readFileSync(join(dist, name), "utf8");

export interface HostileSite {
  /** `tag` or `built`; pages of a path of their own, which is all that their cookies are sent to, the second with a guard. */
  url(way: "tag" | "built" | "jar" | "head"): string;
  close(): void;
}

export async function serveHostile(config: Config, sound: Config): Promise<HostileSite> {
  const options = { base: "/site/", path: "/" };
  const parts = { version: "0.0.0", read: async (name: string) => read(name) };
  const { files } = await buildSite(parts, config, options);
  const head = [
    lockSnippet(config),
    permissionsSnippet(config, read("kelisim-permissions.js")),
    signalsSnippet(config, read("kelisim-signals.js")),
    headSnippet(config, read("kelisim-head.js")),
    standInsSnippet(config, read("kelisim-stand-ins.js")),
  ].join("\n");
  const guarded = { ...sound, gate: { guard: true } };
  const texts: Record<string, readonly [type: string, text: string]> = {
    "/tag/": html(`${head}<script src="/kelisim.js" data-config="/config.json" defer></script>`),
    "/built/": html(files.get("snippet.html") ?? ""),
    "/jar/": html('<script src="/kelisim.js" data-config="/sound.json" defer></script>'),
    "/head/": html(
      `${headSnippet(guarded, read("kelisim-head.js"))}<script>window.__early = kelisimHead.allows("counter")</script><script src="/kelisim.js" data-config="/guarded.json" defer></script>`,
    ),
    "/guarded.json": ["application/json", JSON.stringify(guarded)],
    "/config.json": ["application/json", JSON.stringify(config)],
    "/sound.json": ["application/json", JSON.stringify(sound)],
  };
  for (const [name, text] of files) texts[`/site/${name}`] = ["text/javascript; charset=utf-8", text];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const isOurs = /^\/kelisim(-[a-z]+)?\.js$/.test(pathname);
    const [type, text] = texts[pathname] ?? (isOurs ? ["text/javascript; charset=utf-8", read(pathname.slice(1))] : []);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": type ?? "text/plain",
      "cache-control": "no-store",
    });
    response.end(text?.replace('<html lang="kk">', `<html lang="${searchParams.get("lang") ?? "kk"}">`));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: (way) => `http://hostile.localhost:${port}/${way}/`, close: () => void server.close() };
}

const html = (head: string): readonly [string, string] => [
  "text/html; charset=utf-8",
  `<!doctype html>
<html lang="kk"><head><meta charset="utf-8">
<script>window.__ran = []; window.run = (name) => { __ran.push(name); };</script>
${head}
<title>Own title</title><link rel="icon" href="data:,">
</head><body><h1 id="own">Own heading</h1>
<iframe data-kelisim="player" data-src="https://player.example/" width="400" height="300"></iframe>
<form id="form" data-kelisim-consent="personal_data"><input name="own"><button>Send</button></form>
</body></html>`,
];
