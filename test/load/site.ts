/** Pages made for a load: what they hold on to is counted from before their first script. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { startCounting } from "./count.ts";

const text = (id: string) => ({ kk: id, ru: id });
const sample = JSON.parse(readFileSync(join(import.meta.dirname, "../pages/guard/config.json"), "utf8"));

/** So many services, each with hosts and cookies of its own. */
const manyServices = Array.from({ length: 1000 }, (_, i) => ({
  id: `s${i}`,
  purpose: i % 2 ? "analytics" : "ads",
  title: text(`s${i}`),
  hosts: [`s${i}.thirdparty.localhost`, `cdn.example/s${i}/`],
  cookies: [{ name: `_s${i}` }, { name: `_s${i}_*` }],
}));

const bare = '<meta charset="utf-8"><link rel="icon" href="data:,"><script>globalThis.__ran = [];</script>';
const head = `${bare}
<script>(${startCounting})();</script>`;

const pages: Readonly<Record<string, readonly [config: object, html: string]>> = {
  empty: [
    sample,
    `<!doctype html><html lang="kk"><head>${head}<!-- kelisim --></head><body><main></main></body></html>`,
  ],
  services: [
    { ...sample, services: manyServices },
    `<!doctype html><html lang="kk"><head>${head}<!-- kelisim --></head><body><main></main></body></html>`,
  ],
  /** Nothing is counted, so that nothing of the counting is. */
  bare: [
    sample,
    `<!doctype html><html lang="kk"><head>${bare}<!-- kelisim --></head><body><main></main></body></html>`,
  ],
  tags: [
    sample,
    `<!doctype html><html lang="kk"><head>${head}<!-- kelisim --></head><body><main></main><script>
const parts = [];
for (let i = 0; i < 9700; i++) parts.push('<script type="text/plain" data-kelisim="stats">__ran.push(' + i + ')</' + 'script>');
for (let i = 0; i < 300; i++) parts.push('<img alt="" data-kelisim="stats" data-src="{{thirdparty:stats}}/p.gif?name=image-' + i + '">');
document.querySelector("main").innerHTML = parts.join("");
</script></body></html>`,
  ],
};

export type LoadPage = "empty" | "bare" | "services" | "tags";

export interface LoadSite {
  url(page: LoadPage, query?: string): string;
  /** Names that the third party was asked for. */
  asked(): string[];
  hosts(): string[];
  clear(): void;
}

/** One site for the tests of a block. */
export function loadSite(): LoadSite {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-load-"));
  let demo: Demo;
  beforeAll(async () => {
    for (const [name, [config, html]] of Object.entries(pages)) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "config.json"), JSON.stringify(config));
      writeFileSync(join(folder, name, "index.html"), html);
    }
    demo = await startDemo({ port: 0, pages: folder });
  });
  afterAll(async () => {
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    url: (page, query = "") => demo.url("load.pages", `/${page}/index.html${query}`),
    asked: () => demo.requests().map(({ name }) => name),
    hosts: () => demo.requests().map(({ host }) => host),
    clear: () => demo.clearRequests(),
  };
}
