import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { settle } from "../services/observe.ts";
import { acceptAll, decide, ran, said, siteIn, waitForRun, withdraw } from "./site.ts";

const strict = encodeURIComponent("script-src 'nonce-NONCE' 'self'");

describe.each(enginesUnderTest())("what a released tag keeps in %s", (engine) => {
  const { open, requests, asked, expectOnce } = siteIn(engine, "gate", { strict: true });

  it("its nonce, without which a strict policy would refuse it", async () => {
    const page = await open(`attributes.html?csp=${strict}`);
    await acceptAll(page);
    await waitForRun(page, "with-nonce", "inline-with-nonce", "last", "async");
    expect((await ran(page)).filter((name) => name.includes("without"))).toEqual([]);
    expect(asked("without-nonce")).toBe(0);
  });

  it("its integrity: the right script runs, a wrong one does not", async () => {
    const page = await open("attributes.html");
    await acceptAll(page);
    await waitForRun(page, "right", "last");
    expect(await ran(page)).not.toContain("wrong");
    await expectOnce("right", "wrong");
  });

  it("async, crossorigin and whatever else its code may read", async () => {
    const page = await open("attributes.html");
    await acceptAll(page);
    await waitForRun(page, "42", "async");
    const script = await page.evaluate(() => {
      const attributes = document.querySelector<HTMLScriptElement>("#attributes");
      const right = document.querySelector<HTMLScriptElement>("[integrity]");
      return {
        id: attributes?.id,
        className: attributes?.className,
        async: [attributes, document.querySelector("#async")].map((element) => element?.hasAttribute("async")),
        crossOrigin: [attributes?.crossOrigin, right?.crossOrigin],
        type: attributes?.type,
      };
    });
    expect(script).toEqual({
      id: "attributes",
      className: "a b",
      async: [false, true],
      crossOrigin: [null, "anonymous"],
      // As it was written, so that a copy of it does not run.
      type: "text/plain",
    });
    expect(requests().find(({ name }) => name === "attributes")?.referer).toBe("");
  });

  it("every kind of element makes its request once it may, and none before", async () => {
    const page = await open("elements.html");
    expect(requests()).toEqual([]);
    await decide(page, { analytics: true });
    expect(requests()).toEqual([]);
    await decide(page, { video: true });
    const names = ["stylesheet", "image", "srcset", "source", "iframe", "poster", "object", "embed", "style"];
    await expect.poll(() => names.filter((name) => asked(name) === 0), { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => asked("video"), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(names.map(asked)).toEqual(names.map(() => 1));
    await page.waitFor(() => getComputedStyle(document.documentElement).getPropertyValue("--third-party"));
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("#styled") as Element).height)).toBe(
      "30px",
    );
  });

  it("every kind of element is shut again by a withdrawal and comes back with consent", async () => {
    const page = await open("elements.html");
    const addresses = (): Promise<number> =>
      page.evaluate(
        () =>
          document.querySelectorAll("[data-kelisim]:is([src], [srcset], [href], [poster], [data])").length +
          Number((document.querySelector("#styled") as HTMLElement).style.backgroundImage !== ""),
      );
    expect(await addresses()).toBe(0);
    await acceptAll(page);
    await expect.poll(addresses).toBe(9);
    await withdraw(page);
    expect(await addresses()).toBe(0);
    expect(await page.evaluate(() => (document.querySelector("#styled") as HTMLElement).style.height)).toBe("20px");
    expect(await page.evaluate(() => document.querySelector("video")?.networkState)).toBe(0);
    await page.waitFor(() => !getComputedStyle(document.documentElement).getPropertyValue("--third-party"));
    await acceptAll(page);
    await expect.poll(addresses).toBe(9);
    await expect.poll(() => asked("iframe"), { timeout: 10_000 }).toBe(2);
  });
});

describe.each(enginesUnderTest())("inert tags in HTML that others write, in %s", (engine) => {
  const { open, asked, expectOnce } = siteIn(engine, "gate");

  it("run nothing, and come to nothing where they wait for no choice", async () => {
    const page = await open("foreign.html");
    await expectOnce("own", "script");
    await acceptAll(page);
    await expectOnce("last");
    await page.evaluate(() => document.querySelector<HTMLElement>("a[data-kelisim]")?.click());
    await settle(page);
    expect([asked("foreign"), await ran(page)]).toEqual([0, []]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("p") as Element).position)).toBe("static");
  });
});

describe.each(enginesUnderTest())("the ids of a tag in %s", (engine) => {
  const { open, openAgain, asked, expectOnce } = siteIn(engine, "gate", { strict: true });
  const never = ["unknown", "half-unknown", "other-case", "prototype", "empty", "blank"];

  it("the necessary one needs no consent; an unknown or empty one never opens", async () => {
    const page = await open("ids.html");
    await expectOnce("necessary");
    expect(asked("service")).toBe(0);
    await acceptAll(page);
    await expectOnce("service", "purpose", "two", "two-services");
    expect(never.map(asked)).toEqual(never.map(() => 0));
    expect(await ran(page)).toEqual([]);
  });

  it.skipIf(engine === "webkit")("an unknown one is named in the console", async () => {
    const page = await open("ids.html");
    await acceptAll(page);
    for (const id of ["analitics", "Analytics", "toString"]) {
      expect(said(page).filter((line) => line.includes(`"${id}"`)).length).toBeGreaterThan(0);
    }
    // It may be named as what another was meant to be.
    expect(said(page).filter((line) => line.includes('"analytics" is'))).toEqual([]);
  });

  it("two in one tag need both", async () => {
    const page = await open("ids.html");
    await decide(page, { analytics: true });
    await expectOnce("service", "purpose");
    expect(["two", "two-services"].map(asked)).toEqual([0, 0]);
    await decide(page, { ads: true });
    await expectOnce("two");
    expect(asked("two-services")).toBe(0);
    await decide(page, { analytics: false, video: true });
    expect(asked("two-services")).toBe(0);
    await decide(page, { analytics: true });
    await expectOnce("two-services");
  });

  it("what a page puts on Object.prototype grants nothing", async () => {
    const page = await open("polluted.html");
    expect(await page.evaluate(() => ["analytics", "counter"].map((id) => kelisim.allows(id)))).toEqual([false, false]);
    await decide(page, { ads: true });
    await expectOnce("ads");
    expect(await page.evaluate(() => ["analytics", "counter"].map((id) => kelisim.status(id)))).toEqual([
      "undecided",
      "undecided",
    ]);
    expect(["service", "purpose"].map(asked)).toEqual([0, 0]);
  });

  it("and an honest yes on such a page still counts", async () => {
    await openAgain("polluted.html");
    await expectOnce("ads", "service", "purpose");
  });
});
