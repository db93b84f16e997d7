import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, siteIn, withdraw } from "../gate/site.ts";

declare global {
  var kelisimHead: { held: Set<Element> } | undefined;
  var made: string[];
}

describe.each(enginesUnderTest())("the guard in %s", (engine) => {
  const { demo, open, asked, requests, expectOnce } = siteIn(engine, "guard");
  const at = (label: string, path: string): string => demo().url(`${label}.thirdparty`, path);
  const settle = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch("/settled").catch(() => {});
    });
  const names = (): string[] => requests().map(({ name }) => name);

  it("lets elements in once each, in the order in which they were made, the very same elements", async () => {
    const page = await open("empty.html");
    await page.evaluate(
      (addresses) => {
        globalThis.made = [];
        for (const address of addresses) {
          const script = document.createElement("script");
          script.async = false;
          script.onload = () => made.push(new URL(script.src).search);
          script.src = address;
          // As vendors' snippets do: each before the first script of the page.
          document.scripts[0]?.before(script);
        }
      },
      ["one", "two", "three"].map((name) => at("stats", `/tag.js?name=${name}${name === "one" ? "&delay=150" : ""}`)),
    );
    await settle(page);
    expect(names()).toEqual([]);
    await acceptAll(page);
    await page.waitFor(() => made.length === 3);
    expect(await page.evaluate(() => [made, globalThis.__ran])).toEqual([
      ["?name=one&delay=150", "?name=two", "?name=three"],
      ["one", "two", "three"],
    ]);
    await acceptAll(page);
    await settle(page);
    await expectOnce("one", "two", "three");
    expect(await page.evaluate(() => kelisimHead?.held.size)).toBe(0);
  });

  it("lets in what is granted and holds what is not", async () => {
    const page = await open("empty.html");
    await page.evaluate(
      (stats, ads) => {
        new Image().src = stats;
        new Image().src = ads;
      },
      at("stats", "/p.gif?name=stats"),
      at("ads", "/p.gif?name=ads"),
    );
    await page.evaluate(() => kelisim.decide({ analytics: true, ads: false }));
    await expectOnce("stats");
    expect(asked("ads")).toBe(0);
    await page.evaluate(() => kelisim.decide({ ads: true }));
    await expectOnce("stats", "ads");
  });

  it("holds what a script that was let in brings along", async () => {
    const page = await open("empty.html");
    await page.evaluate(
      (stats, ads) => {
        const inline = document.createElement("script");
        inline.type = "text/plain";
        inline.dataset.kelisim = "stats";
        inline.text = `new Image().src = ${JSON.stringify(stats)}; new Image().src = ${JSON.stringify(ads)}`;
        document.body.append(inline);
      },
      at("stats", "/p.gif?name=stats"),
      at("ads", "/p.gif?name=brought"),
    );
    await page.evaluate(() => kelisim.decide({ analytics: true, ads: false }));
    await expectOnce("stats");
    await settle(page);
    expect(asked("brought")).toBe(0);
  });

  it("runs the page's own inline scripts, whatever words are in them, and has those wait that use a vendor's global", async () => {
    const page = await open("globals.html");
    const story = () =>
      page.evaluate(() => ({
        seen: (globalThis as unknown as { seen: string[] }).seen,
        data: ["data", "template"].map((id) => (document.getElementById(id) as HTMLScriptElement).type),
        waiting: [...document.querySelectorAll<HTMLScriptElement>("script[data-kelisim]:not([data-kelisim-src])")].map(
          ({ text }) => text,
        ),
      }));
    expect(await story()).toEqual({
      seen: ["string", "property undefined px", "own variable", "parameter", "key", "vendor.map"],
      data: ["application/json", "text/template"],
      waiting: ['vendor.map("menu");', 'window.px("menu");'],
    });
    await page.evaluate(() => {
      const called = (what: string) => () => (globalThis as unknown as { seen: string[] }).seen.push(what);
      Object.assign(globalThis, { vendor: { map: called("vendor.map()") }, px: called("px()") });
    });
    await acceptAll(page);
    await page.waitFor(() => document.querySelectorAll("script[data-kelisim]:not([data-kelisim-ran])").length === 0);
    expect((await story()).seen.slice(6)).toEqual(["vendor.map()", "px()"]);
  });

  it.each(["inert", "vendor's own"])(
    "lets the page's tags in beside a document that was parsed and kept: %s",
    async (kind) => {
      const page = await open("empty.html");
      await page.evaluate(
        (isInert, early, address) => {
          const inert = `<script type="text/plain" data-kelisim="stats" data-src="${early}"></script>`;
          const parsed = new DOMParser().parseFromString(
            isInert ? inert : `<script src="${early}"></script>`,
            "text/html",
          );
          // What a page may do with one that it has fetched.
          const added = parsed.createElement("script");
          added.src = early;
          parsed.body.append(added, parsed.createElement("p"));
          (globalThis as { kept?: Document }).kept = parsed;
          const script = document.createElement("script");
          script.src = address;
          document.body.append(script);
        },
        kind === "inert",
        at("stats", "/tag.js?name=parsed"),
        at("stats", "/tag.js?name=own"),
      );
      await acceptAll(page);
      await expectOnce("own");
      await settle(page);
      expect(asked("parsed")).toBe(0);
    },
  );

  it("leaves as it is what a page parses apart, which is data", async () => {
    const page = await open("empty.html");
    const [xml, html] = await page.evaluate(
      (tracker) => {
        const text = `<feed><link href="${tracker}"/><source src="${tracker}"/></feed>`;
        const parsed = (type: DOMParserSupportedType): string =>
          new DOMParser().parseFromString(text, type).documentElement.outerHTML;
        return [parsed("text/xml"), parsed("text/html")];
      },
      at("stats", "/p.gif"),
    );
    expect(xml).toContain("<link href=");
    expect(html).toContain("<link href=");
  });

  it("starts again with a new instance", async () => {
    const page = await open("empty.html");
    await page.evaluate(() => kelisim.destroy());
    expect(await page.evaluate(() => "kelisimHead" in globalThis && kelisimHead)).toBeUndefined();
  });

  it("forgets an address that is taken back or replaced before consent", async () => {
    const page = await open("empty.html");
    await page.evaluate(
      (address) => {
        const image = new Image();
        image.src = address;
        image.src = "data:,";
      },
      at("stats", "/p.gif?name=replaced"),
    );
    await acceptAll(page);
    await settle(page);
    expect(asked("replaced")).toBe(0);
  });

  it("keeps no more than it can bear, and the newest", async () => {
    const page = await open("empty.html");
    await page.evaluate(
      (address) => {
        for (let i = 0; i < 3000; i++) new Image().src = `${address}${i}`;
      },
      at("stats", "/p.gif?name=many"),
    );
    expect(await page.evaluate(() => kelisimHead?.held.size)).toBe(2000);
  });

  it("fails calls as the network does, and does not make them again", async () => {
    const page = await open("empty.html");
    const failed = await page.evaluate(
      async (address) => {
        const xhr = new XMLHttpRequest();
        const events: string[] = [];
        for (const type of ["error", "load", "loadend"]) xhr.addEventListener(type, () => events.push(type));
        xhr.open("GET", address);
        xhr.send();
        const fetched = await fetch(address).catch((error: Error) => error.name);
        while (!events.includes("loadend")) await new Promise((resolve) => setTimeout(resolve));
        return [fetched, events, xhr.status, xhr.readyState, navigator.sendBeacon(address)];
      },
      at("stats", "/p.gif?name=call"),
    );
    expect(failed).toEqual(["TypeError", ["error", "loadend"], 0, 4, true]);
    await acceptAll(page);
    await settle(page);
    expect(asked("call")).toBe(0);
    expect(
      await page.evaluate((address) => fetch(address).then(({ ok }) => ok), at("stats", "/p.gif?name=again")),
    ).toBe(true);
  });

  it("drops declared names and no others, lets deletions pass, and writes once allowed", async () => {
    const page = await open("empty.html");
    const write = () =>
      page.evaluate(async () => {
        // biome-ignore-start lint/suspicious/noDocumentCookie: what pages do.
        document.cookie = "_st_1=1; path=/";
        document.cookie = "uid=1; path=/";
        // biome-ignore-end lint/suspicious/noDocumentCookie: what pages do.
        await (globalThis as { cookieStore?: CookieStore }).cookieStore?.set("_st_2", "1").catch(() => {});
        localStorage.setItem("st_a", "1");
        sessionStorage.setItem("st_b", "1");
        localStorage.setItem("own", "1");
        const opened = await new Promise((resolve) => {
          const request = indexedDB.open("st_db");
          request.onsuccess = () => {
            request.result.close();
            resolve(true);
          };
          request.onerror = () => resolve(request.error?.name);
        });
        const cached = await caches.open("st_cache").then(
          () => true,
          (error: Error) => error.name,
        );
        const cookies = document.cookie.split("; ").filter((pair) => /^_st_1|^uid/.test(pair));
        return {
          cookies,
          opened,
          cached,
          stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort(),
        };
      });
    expect(await write()).toEqual({
      cookies: ["uid=1"],
      opened: "AbortError",
      cached: "SecurityError",
      stored: ["own"],
    });
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    await acceptAll(page);
    expect(await write()).toEqual({
      cookies: ["uid=1", "_st_1=1"],
      opened: true,
      cached: true,
      stored: ["own", "st_a", "st_b"],
    });
    await withdraw(page);
    expect(await page.evaluate(() => [document.cookie.includes("_st_"), localStorage.length])).toEqual([false, 1]);
  });

  it("works behind and in front of another script's patch, and leaves theirs when it goes", async () => {
    const page = await open("patched.html");
    const stories = await page.evaluate(
      async (address) => {
        await fetch("/own").catch(() => {});
        const held = await fetch(address).catch((error: Error) => error.name);
        kelisim.destroy();
        const free = await fetch(address).then(({ ok }) => ok);
        const { before, after } = globalThis as unknown as Record<string, string[]>;
        const count = (list: string[] = [], part: string): number => list.filter((item) => item.includes(part)).length;
        return [held, free, count(before, "own"), count(after, "own"), count(before, "name="), count(after, "name=")];
      },
      at("stats", "/p.gif?name=patched"),
    );
    // A held call comes to the one behind us with its address spoilt, which has the name all the same.
    expect(stories).toEqual(["TypeError", true, 1, 1, 2, 2]);
    await expectOnce("patched");
  });

  it("goes without a trace", async () => {
    const page = await open("empty.html");
    const shapes = await page.evaluate(() => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const native = ["innerHTML", "outerHTML"].map(
        (name) => Object.getOwnPropertyDescriptor(Element.prototype, name)?.set,
      );
      kelisim.destroy();
      const after = ["innerHTML", "outerHTML"].map(
        (name) => Object.getOwnPropertyDescriptor(Element.prototype, name)?.set,
      );
      return native.map((setter, i) => setter !== after[i]);
    });
    expect(shapes).toEqual([true, true]);
  });
});

describe.each(enginesUnderTest())("a page of its own content in %s", (engine) => {
  const { visit, demo } = siteIn(engine, "own");

  it("is as it would be without the SDK, with every service of the catalogue named and none allowed", async () => {
    const tell = async (query: string): Promise<unknown> => {
      const { visitor } = await visit("index.html");
      const page = await visitor.open(demo().url("own.pages", `/own/index.html${query}`));
      await page.waitFor(() => "ownStory" in globalThis);
      const story = await page.evaluate(() => (globalThis as unknown as { ownStory(): unknown }).ownStory());
      return story;
    };
    expect(await tell("")).toEqual(await tell("?kelisim=none"));
  });
});
