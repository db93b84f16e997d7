/** A page of the operator's inside another page, where it has no cookies, or none of its own. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expected, hostileSiteIn, usualSetUps } from "./hostile-site.ts";

const patience = { timeout: 10_000 };

/** Inside the frame: tells the page around it what there is, and clicks what it is told to. */
const messenger = `<script>
addEventListener("message", ({ data }) => {
  const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot || []);
  const find = (part) => roots.map((root) => root.querySelector("[data-part='" + part + "']")).find(Boolean);
  if (data.click) find(data.click)?.click();
  if (data.own) document.getElementById("own").click();
  if (data.vendor) globalThis.vendor?.("again");
  let cookies = "none to be had";
  try { cookies = document.cookie; } catch {}
  parent.postMessage({
    told: told.join("\\n"),
    parts: roots.flatMap((root) => [...root.querySelectorAll("[data-part]")].map(({ dataset }) => dataset.part)),
    own: document.getElementById("own").textContent,
    status: globalThis.kelisim?.status?.("analytics"),
    cookies,
  }, "*");
});
</script>`;

interface Inside {
  readonly told: string;
  readonly parts: string[];
  readonly own: string;
  readonly status: string | undefined;
  readonly cookies: string;
}

const around = (attributes: string): string => `<!doctype html><meta charset="utf-8"><title>Around</title>
<link rel="icon" href="data:,"><iframe ${attributes} width="900" height="600"></iframe>
<script>
addEventListener("message", ({ data }) => { globalThis.inside = data; });
globalThis.say = (words) => { globalThis.inside = undefined; frames[0].postMessage(words, "*"); };
</script>`;

declare global {
  var inside: unknown;
  var say: (words: object) => void;
}

const ask = async (page: Page, words: object = {}): Promise<Inside> => {
  await page.evaluate((given) => say(given), words);
  return (await page.waitFor(() => globalThis.inside)) as Inside;
};

describe.each(enginesUnderTest())("a page in a frame in %s", (engine) => {
  const { make, demo, visitor, requestsOf } = hostileSiteIn(engine);
  let outer: Server;
  let html = "";
  beforeAll(async () => {
    outer = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(html));
    await new Promise<void>((resolve) => outer.listen(0, resolve));
  });
  afterAll(() => void outer.close());

  const settled = async (page: Page): Promise<Inside> => {
    await expect.poll(async () => (await ask(page)).status, patience).toBeDefined();
    return ask(page);
  };
  /** The vendor's code tried again, and the page's own button pressed. */
  const expectShutAndAlive = async (page: Page, host: string, name: string): Promise<void> => {
    await ask(page, { vendor: true });
    expect((await ask(page, { own: true })).own).toMatch(/^own!+$/);
    await page.evaluate(
      (address) => {
        const image = document.createElement("img");
        image.onload = () => {
          document.createElement("img").src = `${address}-after`;
        };
        image.src = address;
      },
      demo().url("own.thirdparty", `/p.gif?name=${name}`),
    );
    await expect
      .poll(
        () =>
          demo()
            .requests()
            .map((request) => request.name),
        patience,
      )
      .toContain(`${name}-after`);
    expect(requestsOf(host)).toEqual([]);
  };

  describe.each(usualSetUps)("%s", (setUp) => {
    it("of another site: asks, and what it cannot keep lets nothing in and is told", async () => {
      const { address, host } = await make(setUp, { first: messenger });
      html = around(`src="${address}"`);
      const { port } = outer.address() as AddressInfo;
      const page = await (await visitor()).open(`http://around.localhost:${port}/`);
      await expect.poll(async () => (await ask(page)).parts, patience).toContain("accept-all");
      await expectShutAndAlive(page, host, "first");
      await ask(page, { click: "accept-all" });
      await expect
        .poll(async () => {
          const { status, told } = await ask(page);
          return status === "granted" || /\[kelisim\] the choice could not be kept/.test(told);
        }, patience)
        .toBe(true);
      const { status, parts, cookies } = await ask(page);
      if (status === "granted") {
        expect(cookies).toContain("kelisim=");
        await expect
          .poll(
            () =>
              requestsOf(host)
                .filter((name) => !name.startsWith("again"))
                .sort(),
            patience,
          )
          .toEqual([...expected[setUp]].sort());
      } else {
        expect(cookies).not.toContain("kelisim=");
        expect(parts).toContain("failed");
        await expectShutAndAlive(page, host, "second");
      }
    });

    it("sandboxed, without an origin: says so and stays shut", async () => {
      const { address, host } = await make(setUp, { first: messenger });
      html = around(`sandbox="allow-scripts" src="${address}"`);
      const { port } = outer.address() as AddressInfo;
      const page = await (await visitor()).open(`http://around.localhost:${port}/`);
      const { told, status, parts, cookies } = await settled(page);
      expect(told).toMatch(/\[kelisim\] everything stays shut/);
      expect([status, parts, cookies]).toEqual(["undecided", [], "none to be had"]);
      await expectShutAndAlive(page, host, "fenced");
    });

    it("about:srcdoc: asks, and keeps the answer with the page around it", async () => {
      const { address, host } = await make(setUp, { first: messenger });
      const empty = await make(setUp, {}, around("").replace("<iframe ", `<iframe data-of="${address}" `));
      const here = await visitor();
      const page = await here.open(empty.address.replace(empty.host, host));
      await page.evaluate(async () => {
        const frame = document.querySelector("iframe") as HTMLIFrameElement;
        const text = await (await fetch(new URL(frame.dataset.of as string).pathname)).text();
        // What is said before the frame has its page is lost.
        await new Promise((resolve) => {
          frame.onload = resolve;
          frame.srcdoc = text;
        });
      });
      await expect.poll(async () => (await ask(page)).parts, patience).toContain("accept-all");
      await expectShutAndAlive(page, host, "first");
      await ask(page, { click: "accept-all" });
      await expect
        .poll(
          () =>
            requestsOf(host)
              .filter((name) => !name.startsWith("again"))
              .sort(),
          patience,
        )
        .toEqual([...expected[setUp]].sort());
      expect((await here.cookies()).map(({ name }) => name)).toContain("kelisim");
    });
  });
});
