/**
 * The ways of DuckDuckGo's page "request blocking", at a site of its own: what a tool that blocks requests has to stop. One
 * of them is left out, the report of a policy that the site's server sends by itself.
 */
import { expect, it } from "vitest";
import { type EngineName, engineNames } from "../engines/index.ts";
import { describeIn, runsEveryCase } from "../engines/matrix.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { type Mode, queryOf } from "./measure.ts";

interface Globals {
  readonly names: string[];
  start(): void;
}

/** Workers of the site's own files follow the policy of their own answer. */
const workers = ["webworker-fetch", "serviceworker-fetch"];
const withHeader = `&workers=${encodeURIComponent("default-src 'self'")}`;

/** What the engine does not ask for in any page: without a window there is no tab to draw an icon in. */
const unasked: Record<EngineName, readonly string[]> = { chromium: ["favicon"], firefox: [], webkit: ["favicon"] };

describeIn(engineNames, "requests that a page makes in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const left = async (mode: Mode, query = ""): Promise<string[]> => {
    const page = await (await arrive()).open(demo().url("ways.pages"));
    await page.goto(demo().url("ways.pages", `/ways/request-blocking.html?${queryOf(mode)}${query}`));
    const names = await page.evaluate(() => (globalThis as unknown as Globals).names);
    demo().clearRequests();
    await page.evaluate(() => (globalThis as unknown as Globals).start());
    const asked = (): string[] =>
      names.filter((name) =>
        demo()
          .requests()
          .some((request) => request.name === name),
      );
    // Workers are the last to come, and come in the end where nothing holds them.
    if (!query) await expect.poll(asked, { timeout: 10_000 }).toEqual(expect.arrayContaining(workers));
    for (let turn = 0; turn < 5; turn++) {
      await page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await fetch(`/settled-${Math.random()}`);
      });
    }
    return names.filter((name) => !asked().includes(name) === (mode === "nothing"));
  };

  it("all leave where nothing holds them", async () => {
    expect(await left("nothing")).toEqual(unasked[engine]);
  });

  // Each by itself is measured in the other engines by ways.spec.ts.
  it.runIf(runsEveryCase(engine))("leave past guard or lock by known ways", async () => {
    expect(await left("guard")).toEqual(["import", "font", "background", "redirected", ...workers]);
    expect(await left("lock")).toEqual(workers);
  });

  it("leave past guard and lock from workers alone", async () => {
    expect(await left("both")).toEqual(workers);
  });

  it("do not leave where the files of workers have a policy of their own", async () => {
    expect(await left("both", withHeader)).toEqual([]);
  });
});
