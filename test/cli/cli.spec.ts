/** What `kelisim build` has made, pasted into a plain page of a plain server. */
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasPart, part, recordOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { type Folder, kelisim, type Preview, startPreview, temporaryFolder } from "./kelisim.ts";

const patience = { timeout: 10_000 };

interface Shop {
  /** Paths that were asked for and are not there. */
  readonly missing: string[];
  readonly url: string;
  /** From now on the script comes with something added to it. */
  tamper(isOn: boolean): void;
  close(): void;
}

/** A site as small as one can be: one page, and the folder that was built. */
async function serveShop(folder: string, thirdParty: () => string): Promise<Shop> {
  const missing: string[] = [];
  let isTampered = false;
  const answer = (path: string): readonly [type: string, text: string] => {
    if (path === "/") return ["text/html; charset=utf-8", page(folder, thirdParty())];
    const text = readFileSync(join(folder, "public", path), "utf8");
    return ["text/javascript", path.endsWith("/kelisim.js") && isTampered ? `${text}//` : text];
  };
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    try {
      const [type, text] = answer(path);
      response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(text);
    } catch {
      missing.push(path);
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    missing,
    url: `http://shop.localhost:${(server.address() as AddressInfo).port}/`,
    tamper(isOn) {
      isTampered = isOn;
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

/** A config from `init`, with a service that the test can watch. */
function makeSite(folder: string, hasLock: boolean): void {
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

describe.each(enginesUnderTest().flatMap((name) => [true, false].map((hasLock) => ({ name, hasLock }))))(
  "a built site in $name, lock: $hasLock",
  ({ name, hasLock }) => {
    const { demo, arrive } = visitorsIn(name);
    const asked = (): string[] => [
      ...new Set(
        demo()
          .requests()
          .map((request) => request.name),
      ),
    ];
    let folder: Folder;
    let shop: Shop;
    beforeAll(async () => {
      folder = temporaryFolder();
      makeSite(folder.path, hasLock);
      shop = await serveShop(folder.path, () => demo().url("counter.thirdparty", "").replace(/\/$/, ""));
    });
    afterAll(() => {
      shop?.close();
      folder?.remove();
    });
    const open = async (): Promise<Page> => {
      const page = await (await arrive()).open(shop.url);
      await waitForPart(page, "banner");
      return page;
    };

    it("shows the banner and lets the vendor's tag wait", async () => {
      const page = await open();
      expect(await page.evaluate(() => document.title)).toBe("Shop");
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(asked()).not.toContain("made");
      // A tag in the HTML itself is only held by the lock in every browser.
      if (hasLock) expect(asked()).toEqual([]);
      expect(shop.missing).toEqual([]);
    });

    it("keeps a yes, and lets the tag in from then on", async () => {
      const page = await open();
      await page.click(part("accept-all"));
      await expect.poll(asked, patience).toContain("made");
      await expect
        .poll(() => recordOf(page).catch(() => null), patience)
        .toMatchObject({
          operator: "shop",
          act: "accept-all",
          purposes: { analytics: true },
        });
      demo().clearRequests();
      await page.reload();
      await waitForPart(page, "reopen");
      await expect.poll(asked, patience).toContain("made");
      expect(await hasPart(page, "banner")).toBe(false);
      expect(shop.missing).toEqual([]);
    });

    it("keeps a no", async () => {
      const page = await open();
      await page.click(part("reject-all"));
      await waitForPart(page, "reopen");
      await page.reload();
      await waitForPart(page, "reopen");
      expect(await hasPart(page, "banner")).toBe(false);
      expect(asked()).not.toContain("made");
    });

    it("puts nothing but `kelisim` and what guards on the window", async () => {
      const page = await open();
      const names = await page.evaluate(() => Object.keys(window).filter((key) => /kelisim/i.test(key)));
      expect(names.filter((key) => key !== "kelisim" && key !== "kelisimHead")).toEqual([]);
    });

    it("stays shut and alive where the script is not the one that was built", async () => {
      shop.tamper(true);
      try {
        const page = await (await arrive()).open(shop.url);
        await page.click("#own");
        expect(await page.evaluate(() => document.querySelector("#own")?.textContent)).toBe("alive");
        // The head keeps a queue by that name; the SDK would have put its instance there.
        expect(await page.evaluate(() => typeof (window as { kelisim?: { status?: unknown } }).kelisim?.status)).toBe(
          "undefined",
        );
        expect(asked()).not.toContain("made");
      } finally {
        shop.tamper(false);
      }
    });
  },
);

/** What each scene has to show. */
const scenes: Readonly<Record<string, string>> = {
  banner: "banner",
  "banner-gpc": "banner",
  settings: "settings",
  decided: "reopen",
  withdraw: "section:withdrawal",
  result: "result",
  rights: "section:rights",
  letters: "letters",
  "agreement-1": "agreement",
  embed: "allow-once",
  notice: "notice",
  underage: "underage",
  failed: "failed",
};

describe.each(enginesUnderTest())("the preview in %s", (name) => {
  const { arrive } = visitorsIn(name);
  const config = join(import.meta.dirname, "../../examples/operators/autocheck/kelisim.config.json");
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(import.meta.dirname, config);
  });
  afterAll(() => preview?.close());

  it("shows each dialog in the language and scheme that were asked for", async () => {
    const page = await (await arrive()).open(preview.address);
    for (const [scene, shown] of Object.entries(scenes)) {
      await page.goto(`${preview.address}scene/${scene}?lang=ru&theme=dark`);
      await waitForPart(page, shown);
    }
    await page.goto(`${preview.address}scene/banner?lang=ru`);
    await waitForPart(page, "banner");
    expect(
      await page.evaluate(
        () => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[lang=ru]") !== null,
      ),
    ).toBe(true);
  });
});
