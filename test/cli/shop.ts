/** A plain site of a plain server, with what `kelisim build` has made. */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { kelisim } from "./kelisim.ts";

export interface Shop {
  /** Paths that were asked for, and those of them that are not there. */
  readonly requests: string[];
  readonly missing: string[];
  readonly url: string;
  /** From now on a file of the SDK comes changed; without a name each comes as it was built. */
  alter(name?: string, change?: (text: string) => string): void;
  /** From now on a file of the SDK is waited for. @returns lets it go */
  hold(name: string): () => void;
  close(): void;
}

/** A site as small as one can be: one page, and the folder that was built. */
export async function serveShop(folder: string, thirdParty: () => string): Promise<Shop> {
  const requests: string[] = [];
  const missing: string[] = [];
  let altered = { path: "", change: String as (text: string) => string };
  let held = { path: "", until: Promise.resolve() };
  const answer = (path: string): readonly [type: string, text: string] => {
    if (path === "/") return ["text/html; charset=utf-8", page(folder, thirdParty())];
    if (path === "/clobbered") return ["text/html; charset=utf-8", clobberedPage(folder, thirdParty())];
    if (path === "/strict") return ["text/html; charset=utf-8", strictPage(folder)];
    const text = readFileSync(join(folder, "public", path), "utf8");
    return ["text/javascript", path === altered.path ? altered.change(text) : text];
  };
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    requests.push(path);
    if (path === held.path) await held.until;
    try {
      const [type, text] = answer(path);
      const policy = path === "/strict" && { "content-security-policy": strictPolicy };
      response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...policy }).end(text);
    } catch {
      missing.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    requests,
    missing,
    url: `http://shop.localhost:${(server.address() as AddressInfo).port}/`,
    alter(name = "", change = String) {
      altered = { path: `/kelisim/${name}`, change };
    },
    hold(name) {
      let release = (): void => {};
      const until = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { path: `/kelisim/${name}`, until };
      return release;
    },
    close: () => void server.close(),
  };
}

/** Two ways in which a vendor's tag comes into a page; in the HTML itself only a lock can hold it in every browser. */
const page = (folder: string, thirdParty: string): string => `<!doctype html>
<html lang="kk"><head><meta charset="utf-8">
${readFileSync(join(folder, "public/kelisim/snippet.html"), "utf8")}
<title>Shop</title><link rel="icon" href="data:,">
<script>document.head.appendChild(document.createElement("script")).src = "${thirdParty}/tag.js?name=made"</script>
</head><body><h1>Shop</h1>
<button id="own" onclick="this.textContent = 'alive'">own</button>
<img src="${thirdParty}/p.gif?name=image" alt="">
</body></html>`;

/** An image stands in for what the SDK's script is found by. */
const clobberedPage = (folder: string, thirdParty: string): string => `<!doctype html>
<html lang="kk"><title>Shop</title><link rel="icon" href="data:,">
<img name="currentScript" src="${thirdParty}/sdk/p.gif?name=stand-in" alt="">
${readFileSync(join(folder, "public/kelisim/snippet.html"), "utf8")}
<h1>Shop</h1></html>`;

/** The least that the SDK can do with, as docs/csp.md has it. */
const strictPolicy =
  "default-src 'none'; script-src 'nonce-n'; style-src 'self'; require-trusted-types-for 'script'; trusted-types kelisim";

/** Nothing but the SDK, and what counts the reports of the policy. */
const strictPage = (folder: string): string =>
  `<!doctype html>
<html lang="kk"><head><meta charset="utf-8">
<script>reports = []; addEventListener("securitypolicyviolation", (event) => reports.push(event.violatedDirective + " " + event.blockedURI + " " + event.sourceFile))</script>
${readFileSync(join(folder, "public/kelisim/snippet.html"), "utf8")}
<title>Shop</title><link rel="icon" href="data:,">
</head><body><h1>Shop</h1></body></html>`.replaceAll("<script", '<script nonce="n"');

/** A config from `init`, with a service that the test can watch. */
export function makeSite(folder: string, hasLock: boolean): void {
  const flags = ["--controller-kk", "«Дүкен» ЖШС", "--controller-ru", "ТОО «Дүкен»"];
  kelisim(
    folder,
    ...["init", "--yes", "--host", "shop.localhost", "--out", "a.json", "--services", "yandex-metrica"],
    ...flags,
    hasLock ? "--lock" : "--no-lock",
  );
  const file = join(folder, "a.json");
  const config = JSON.parse(readFileSync(file, "utf8"));
  const title = { kk: "Санауыш", ru: "Счётчик" };
  config.services.push({ id: "counter", purpose: "analytics", title, hosts: ["counter.thirdparty.localhost"] });
  writeFileSync(file, JSON.stringify(config));
  const { code, err } = kelisim(folder, "build", "a.json", "--out", "public/kelisim");
  if (code !== 0) throw new Error(err);
}
