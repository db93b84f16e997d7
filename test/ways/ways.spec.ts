import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { type Engine, type EngineName, enginesUnderTest, launch, type Page } from "../engines/index.ts";
import { leave, type Mode, released } from "./measure.ts";
import { createSheets, type Sheets } from "./sheets.ts";
import { findings, isConnecting, ways } from "./ways.ts";

const known = findings();

/** Fetched when the browser sees fit, and in WebKit twice also in a page without the SDK: a probe, then the whole. */
const isMedia = (way: string): boolean => /video|audio|source|track/.test(way);

/**
 * Ways that were never seen to get out; of the others each run may or may not see a request that the browser made ahead.
 * Under the guard all that stands in the HTML is such a race; under the lock it is a gap of one engine.
 */
const stopped = (mode: Mode, name: EngineName): string[] =>
  Object.keys(ways).filter((way) =>
    mode === "guard" ? !known.guard[way] && !way.startsWith("html-") : !known[mode][way]?.includes(name),
  );

describe.each(enginesUnderTest())("ways of making a request in %s", { timeout: 600_000 }, (name) => {
  let demo: Demo;
  let engine: Engine;
  let sheets: Sheets;
  beforeAll(async () => {
    sheets = createSheets();
    demo = await startDemo({ port: 0, pages: sheets.folder });
    engine = await launch(name);
  });
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
    sheets?.remove();
  });
  const open = async (): Promise<Page> => {
    const visitor = await engine.newVisitor();
    const page = await visitor.open(demo.url("ways.pages"));
    demo.clearRequests();
    return page;
  };

  const mostOf = (way: string): number => (isMedia(way) ? 2 : 1);
  // Chromium's headless shell, which runs these tests, has no tab to draw an icon in and fetches none.
  const isOptional = (way: string): boolean => isMedia(way) || way === "link-icon";
  const leastOf = (way: string): number => (!isOptional(way) && known.released[way]?.includes(name) ? 1 : 0);

  it("get out without the SDK, so that what follows says something", async () => {
    const page = await open();
    const heard: string[] = [];
    const expected = Object.keys(ways).filter(
      (way) => known.guard[way] === undefined && known.nothing[way]?.includes(name),
    );
    for (const sheet of sheets.of(expected))
      heard.push(
        ...(await leave(demo, page, sheet, "nothing", { least: sheet.ways.filter((way) => !isOptional(way)) })),
      );
    // A browser may put off what has a low priority, such as an icon.
    expect(heard.length).toBeGreaterThan(expected.length * 0.9);
  });

  it("are stopped by the guard, and let in once after consent", async () => {
    const page = await open();
    const out: string[] = [];
    const repeated: string[] = [];
    const lost: string[] = [];
    for (const sheet of sheets.of(stopped("guard", name))) {
      out.push(...(await leave(demo, page, sheet, "guard")));
      for (const [way, count] of await released(demo, page, sheet, leastOf)) {
        if (count > mostOf(way)) repeated.push(way);
        if (count < leastOf(way)) lost.push(way);
      }
    }
    expect({ out, repeated, lost }).toEqual({ out: [], repeated: [], lost: [] });
  });

  it.each(["lock", "both"] as const)("are stopped by the %s", async (mode) => {
    const page = await open();
    const out: string[] = [];
    for (const sheet of sheets.of(stopped(mode, name))) out.push(...(await leave(demo, page, sheet, mode)));
    expect(out).toEqual([]);
  });

  it("are stopped by both where connections are left to the guard", async () => {
    const page = await open();
    const out: string[] = [];
    for (const sheet of sheets.of(stopped("left", name).filter(isConnecting)))
      out.push(...(await leave(demo, page, sheet, "left")));
    expect(out).toEqual([]);
  });
});
