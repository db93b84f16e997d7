/** Libraries that own the nodes they have made go on with tags that were let in, and shut, where these stand. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { runsEveryCase } from "../engines/matrix.ts";
import { acceptAll, ready, withdraw } from "../gate/site.ts";
import { settle as settled } from "../services/observe.ts";
import { apps, hydrating, makeApps } from "./apps.ts";
import { type Held, waysToHold } from "./page.ts";

declare global {
  var go: (route: string) => void;
  var play: (name: string) => void;
  var recovered: string[];
}

const patience = { timeout: 10_000 };

/** In the page, or in the shadow root of its one component. */
const heading = (page: Page, text: string): Promise<unknown> =>
  page.waitFor((wanted) => {
    const root = document.querySelector("video-app")?.shadowRoot ?? document;
    return root.querySelector("h1")?.textContent === wanted;
  }, text);

/** What of our tags is left in the app, and beside it. */
const left = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const root = document.querySelector("#root");
    const shadow = document.querySelector("video-app")?.shadowRoot;
    const inside = [root, shadow].map(
      (one) => one?.querySelectorAll("script, iframe, [data-kelisim-embed]").length ?? 0,
    );
    return inside.reduce((sum, count) => sum + count);
  });

describe.each(enginesUnderTest())("in %s", (engine) => {
  const { demo, open: openPage } = madeSiteIn(engine, "frameworks", makeApps);
  const open = async (name: string): Promise<Page> => {
    const page = await openPage(`/${name}.html`);
    await ready(page);
    await heading(page, "video");
    return page;
  };
  const names = ["counter", "player", "next", "last", "written", "shown"];
  const asked = (name: string): number =>
    demo()
      .requests()
      .filter((request) => request.name === name).length;
  /** How often each was asked for since the page was opened; those that are not named, never. */
  const expectAsked = (wanted: Record<string, number>): Promise<void> =>
    expect
      .poll(() => Object.fromEntries(names.map((name) => [name, asked(name)])), patience)
      .toEqual({ ...Object.fromEntries(names.map((name) => [name, 0])), ...wanted });
  const settle = (page: Page): Promise<void> => settled(page, 3);

  const cases = apps.flatMap((app) => waysToHold.map((held): [string, Held] => [app, held]));
  const here = cases.filter(([, held]) => held === "inert" || runsEveryCase(engine));

  it.each(here)("%s goes on to other routes with tags that were let in and shut: %s", async (app, held) => {
    const page = await open(`${held}/${app}`);
    const go = async (route: string): Promise<void> => {
      await page.evaluate((name) => globalThis.go(name), route);
      await heading(page, route);
    };
    const play = (name: string): Promise<void> => page.evaluate((next) => globalThis.play(next), name);
    await play("next");
    await settle(page);
    await expectAsked({});
    await acceptAll(page);
    await expectAsked({ counter: 1, next: 1 });
    await play("last");
    await expectAsked({ counter: 1, next: 1, last: 1 });
    await go("text");
    await settle(page);
    expect(await left(page)).toBe(0);
    await go("video");
    await expectAsked({ counter: 2, next: 1, last: 2 });
    await go("markup");
    await expectAsked({ counter: 2, next: 1, last: 2, written: 1, shown: 1 });
    await go("text");
    await settle(page);
    expect(await left(page)).toBe(0);
    await withdraw(page);
    demo().clearRequests();
    for (const route of ["video", "markup", "text"]) {
      await go(route);
      await settle(page);
    }
    await expectAsked({});
    expect(await left(page)).toBe(0);
    expect(await page.evaluate(() => recovered)).toEqual([]);
  });

  // In WebKit a frame that was let in before Svelte hydrates may be asked for twice; docs/frameworks.md says so.
  const once = hydrating.filter((app) => engine !== "webkit" || app !== "svelte");
  it.each(once)("%s takes over a page in which tags were let in while it was parsed", async (app) => {
    const first = await open(`inert/${app}`);
    await acceptAll(first);
    await expectAsked({ counter: 1, player: 1 });
    demo().clearRequests();
    await first.goto(demo().url("frameworks.pages", `/inert/${app}-drawn.html`));
    await ready(first);
    await expectAsked({ counter: 1, player: 1 });
    await settle(first);
    expect(await first.evaluate(() => recovered)).toEqual([]);
    await expectAsked({ counter: 1, player: 1 });
    await first.evaluate(() => go("text"));
    await heading(first, "text");
    expect(await left(first)).toBe(0);
  });
});
