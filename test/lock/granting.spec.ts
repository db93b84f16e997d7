/** Granting under a lock needs a new page. It is loaded by itself only where that sends nothing and loses nothing. */
import { beforeEach, describe, expect, it } from "vitest";
import { hasPart, part, waitForPart } from "../engines/dialog.ts";
import type { Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { startsWithBlankPage } from "../engines/matrix.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { ready } from "../gate/site.ts";

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("granting under the lock in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const address = (file: string): string => demo().url("lock.pages", `/lock/${file}`);
  const asked = (name: string): number =>
    demo()
      .requests()
      .filter((request) => request.name === name).length;
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await arrive();
  });
  const open = async (file: string): Promise<Page> => {
    const page = await visitor.open(address(file));
    await ready(page);
    return page;
  };
  /** The page stays, its lock too, and the visitor reads when the choice begins to work. */
  const expectKept = async (page: Page): Promise<void> => {
    await waitForPart(page, "saved");
    expect(await page.evaluate(() => kelisim.status("analytics"))).toBe("granted");
    expect([asked("captcha"), asked("stats")]).toEqual([1, 0]);
  };

  it("loads the first page of a visit anew, and the lock is open", async () => {
    const page = await open("in-use.html");
    await page.click(part("accept-all"));
    if (startsWithBlankPage(engine)) {
      await expectKept(page);
      await page.click(part("reload"));
    }
    await expect.poll(() => asked("stats"), patience).toBe(1);
    expect(asked("captcha")).toBe(2);
    await ready(page);
    expect(await hasPart(page, "saved")).toBe(false);
  });

  it("never sends a form again: the answer to one stays, until the visitor asks for the page", async () => {
    const page = await visitor.open(address("basket.html"));
    await page.click("#buy");
    await page.waitFor(() => location.pathname.endsWith("index.html") && typeof kelisim?.status === "function");
    await page.click(part("accept-all"));
    await expectKept(page);
  });

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ["what was typed", (page) => page.click("#name").then(() => page.type("Айгүл"))],
    [
      "what was filled in by code",
      (page) => page.evaluate(() => void Object.assign(document.querySelector("#city") ?? {}, { selectedIndex: 1 })),
    ],
    ["what was typed in a frame", (page) => page.click("iframe").then(() => page.type("Айгүл"))],
    ["the step that an app is in", (page) => page.click("#step")],
    ["an address of an app", (page) => page.evaluate(() => history.pushState({}, "", "?step=2"))],
    ["a place in the page", (page) => page.evaluate(() => location.assign("#name"))],
  ])("keeps %s", async (_, use) => {
    const page = await open("in-use.html");
    await use(page);
    const before = await page.evaluate(() => [
      location.href,
      document.body.textContent,
      ...[...document.querySelectorAll<HTMLInputElement>("input, select")].map(({ value }) => value),
    ]);
    await page.click(part("accept-all"));
    await expectKept(page);
    expect(
      await page.evaluate(() => [
        location.href,
        document.body.textContent,
        ...[...document.querySelectorAll<HTMLInputElement>("input, select")].map(({ value }) => value),
      ]),
    ).toEqual(before);
  });

  it("opens with the button, by a page that is asked for and not sent", async () => {
    const page = await open("in-use.html");
    await page.click("#step");
    await page.click(part("accept-all"));
    await expectKept(page);
    await page.click(part("reload"));
    await expect.poll(() => asked("stats"), patience).toBe(1);
  });

  it("opens with the next page, and says nothing there", async () => {
    const page = await open("in-use.html");
    await page.click("#step");
    await page.click(part("accept-all"));
    await expectKept(page);
    await page.goto(address("index.html"));
    await ready(page);
    await expect.poll(() => asked("stats"), patience).toBe(1);
    expect(await hasPart(page, "saved")).toBe(false);
  });
});
