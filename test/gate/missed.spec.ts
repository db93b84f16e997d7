/** What a page tells but once, told to who is let in after it: to them alone, and never twice. */
import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, decide, ran, siteIn, waitForRun } from "./site.ts";

declare const listenLate: () => void;

/** All that a script may hear, in the order in which a page tells it. */
const events = [
  "document DOMContentLoaded",
  "window DOMContentLoaded",
  "document readystatechange",
  "window load",
  "window pageshow",
];
const by = (who: string, names: readonly string[]): string[] =>
  names.filter((name) => name.startsWith(`${who} `)).map((name) => name.slice(who.length + 1));
/** What is told by the page itself, which is not the same in each load: a script may come before or after it. */
const told = (names: readonly string[]): string[] => names.filter((name) => !name.includes("readystatechange"));

describe.each(enginesUnderTest())("events of a page's loading in %s", (engine) => {
  const { open, openAgain, expectOnce } = siteIn(engine, "gate", { strict: true });
  const whole = ["file window pageshow", "inline window pageshow", "async started", "written started"];

  it("are told to what is let in when they are over, once all of its service has run", async () => {
    const page = await open("missed.html");
    await page.evaluate(() => listenLate());
    const before = by("page", await ran(page));
    await acceptAll(page);
    await waitForRun(page, ...whole, "onreadystatechange document readystatechange", "chained");
    const names = await ran(page);
    expect(by("needs", names)).toEqual(["number"]);
    expect(by("inline", names).filter((name) => events.includes(name))).toEqual(events);
    expect(by("file", names).filter((name) => events.includes(name))).toEqual(events);
    expect(by("onload", names)).toEqual(["window load"]);
    expect(by("onreadystatechange", names)).toEqual(["document readystatechange"]);
    for (const who of ["inline", "async", "written"]) {
      expect(by(who, names).filter((name) => name === "started")).toEqual(["started"]);
    }
    for (const who of ["wrong", "taken", "page, late"]) expect(by(who, names)).toEqual([]);
    expect(by("page", names)).toEqual(before);
  });

  it("are told once where a page is parsed while tags are let in", async () => {
    const page = await openAgain("missed.html");
    await waitForRun(page, ...whole);
    const names = await ran(page);
    for (const who of ["inline", "file"])
      expect(
        told(by(who, names))
          .filter((name) => name.includes(" "))
          .sort(),
      ).toEqual(told(events).sort());
    expect(by("onload", names)).toEqual(["window load"]);
    for (const who of ["inline", "async", "written"]) {
      expect(by(who, names).filter((name) => name === "started")).toEqual(["started"]);
    }
  });

  it("are told of what is over, while the rest is still to come", async () => {
    const page = await open("missed-slow.html", "parsed");
    await decide(page, { analytics: true });
    await waitForRun(page, "inline window DOMContentLoaded");
    expect(told(by("inline", await ran(page)))).toEqual(["document DOMContentLoaded", "window DOMContentLoaded"]);
    await page.evaluate(() => document.querySelector("#slow")?.remove());
    await waitForRun(page, "page window pageshow", "inline window pageshow");
    expect(told(by("inline", await ran(page)))).toEqual(told(events));
  });

  it.each([
    [true, ["started"]],
    [false, []],
  ])("are told at the end of the line, where it is allowed by then: %s", async (isAllowed, expected) => {
    const page = await open("missed-slow.html", "parsed");
    await decide(page, { video: true });
    await expectOnce("never");
    await decide(page, { video: isAllowed });
    expect(by("behind", await ran(page))).toEqual([]);
    await page.evaluate(() => {
      for (const script of document.querySelectorAll("script[src*=never]")) script.dispatchEvent(new Event("error"));
    });
    expect(by("behind", await ran(page))).toEqual(expected);
  });
});
