/** What docs/csp.md says of Trusted Types and of the least policy, beside the specs that run under it once more. */
import { describe, expect, it } from "vitest";
import { startDemo } from "../../examples/server/demo.ts";
import { part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page, type Visitor } from "../engines/index.ts";
import { violationsOf } from "../engines/strict-policy.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { acceptAll, ready } from "../gate/site.ts";

const types = "require-trusted-types-for 'script'; trusted-types kelisim";
const scripts = "script-src 'nonce-NONCE'";
const patience = { timeout: 10_000 };

/** Ways by which HTML gets into a page. Each runs in the page. */
const sinks = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "createContextualFragment",
  "write",
  "srcdoc",
  "attribute",
];

/** Runs in the page. @returns "in", or the name of the exception */
function give(sink: string, address: string, kind: "text" | "list" | "trusted" | "half"): string {
  const trusting = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): typeof own } })
    .trustedTypes;
  globalThis.own ??= trusting?.createPolicy("page", { createHTML: (html: string) => html }) as typeof own;
  const tag = `<img alt="" src="${address}">`;
  const given = (kind === "trusted" ? own.createHTML(tag) : kind === "list" ? [tag] : tag) as string;
  const place = document.createElement("div");
  const frame = document.createElement("iframe");
  document.body.append(place);
  try {
    if (sink === "innerHTML") place.innerHTML = given;
    else if (sink === "outerHTML") place.outerHTML = given;
    else if (sink === "insertAdjacentHTML") place.insertAdjacentHTML("beforeend", given);
    else if (sink === "createContextualFragment") place.append(document.createRange().createContextualFragment(given));
    else if (sink === "srcdoc") frame.srcdoc = given;
    else if (sink === "attribute") frame.setAttribute("srcdoc", given);
    else if (kind === "half") document.implementation.createHTMLDocument().write(own.createHTML("<p>"), given);
    else document.implementation.createHTMLDocument().write(given);
    return "in";
  } catch (error) {
    return (error as Error).name;
  }
}

describe.each(enginesUnderTest())("a strict policy in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  let hosts = 0;
  /** A host of its own for each page: no other page's requests are taken for this one's. */
  const open = async (path: string, policy: string): Promise<{ page: Page; visitor: Visitor }> => {
    const visitor = await arrive();
    const address = demo().url(`strict-${++hosts}.pages`, path);
    return { visitor, page: await visitor.open(`${address}?csp=${encodeURIComponent(policy)}`) };
  };
  const asked = (): string[] =>
    demo()
      .requests()
      .filter(({ referer }) => referer === "" || referer.includes(`//strict-${hosts}.`))
      .map(({ name }) => name);
  const pixel = (): string => demo().url("ads.thirdparty", "/p.gif?name=made");

  it.each(sinks)("the guard makes no text trusted that the page has not made so: %s", async (sink) => {
    const { page } = await open("/guard/empty.html", `${scripts}; ${types} page`);
    await ready(page);
    expect(await page.evaluate(give, sink, pixel(), "text")).toBe("TypeError");
    expect(await page.evaluate(give, sink, pixel(), "list")).toBe("TypeError");
    if (sink === "write") expect(await page.evaluate(give, sink, pixel(), "half")).toBe("TypeError");
    expect(await page.evaluate(give, sink, pixel(), "trusted")).toBe("in");
    expect(asked()).toEqual([]);
  });

  it("object and embed are let in, whose addresses Trusted Types guard", async () => {
    const { page } = await open("/gate/elements.html", `${scripts}; ${types}`);
    await ready(page);
    await acceptAll(page);
    await expect.poll(asked, patience).toEqual(expect.arrayContaining(["object", "embed", "image", "iframe"]));
  });

  it("without the name of our type in it no script is let in, though the choice is recorded", async () => {
    const policy = `${scripts}; require-trusted-types-for 'script'; trusted-types page`;
    const { page, visitor } = await open("/gate/attributes.html", policy);
    await ready(page);
    expect(await acceptAll(page)).toBe(true);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect([asked(), await page.evaluate(() => __ran)]).toEqual([[], []]);
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(["kelisim"]);
  });

  it("needs no style-src and no connect-src: the dialogs look as they should, and the choice is recorded", async () => {
    const { page, visitor } = await open("/gate/empty.html", `default-src 'none'; ${scripts}; ${types}`);
    await waitForPart(page, "banner");
    const heights = await page.evaluate(() => {
      const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
      const buttons = ["accept-all", "reject-all"].map((name) => root?.querySelector(`[data-part=${name}]`));
      return buttons.map((button) => Number(button?.getBoundingClientRect().height));
    });
    for (const height of heights) expect(height).toBeGreaterThanOrEqual(44);
    await page.click(part("choose"));
    await waitForPart(page, "settings");
    await page.click(part("accept-all"));
    await waitForPart(page, "reopen");
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(["kelisim"]);
  });

  it("needs connect-src for a config at an address: all stays shut without, and works with it", async () => {
    const policy = `default-src 'none'; ${scripts}; ${types}`;
    const shut = await open("/faults/address.html", policy);
    await ready(shut.page);
    expect(await acceptAll(shut.page)).toBe(false);
    const { page } = await open("/faults/address.html", `${policy}; connect-src 'self'`);
    await waitForPart(page, "banner");
    expect(await acceptAll(page)).toBe(true);
  });

  it("tells the test server of what it refuses, so that a run without a report means something", async () => {
    const strict = await startDemo({ port: 0, strict: true });
    const visitor = await arrive();
    const page = await visitor.open(strict.url("control.pages", "/gate/empty.html"));
    await waitForPart(page, "banner");
    expect(await violationsOf(strict, [page])).toEqual([]);
    await page
      .evaluate(() => {
        document.body.setAttribute("style", "color: red");
        document.body.append(Object.assign(document.createElement("script"), { src: "/other.js" }));
      })
      .catch(() => undefined);
    expect((await violationsOf(strict, [page])).map(({ directive }) => directive)).not.toEqual([]);
    await strict.close();
  });
});
