/**
 * What opens under a finger takes no press that may be the second half of a double one: whatever is pressed twice, the
 * record is the one that a single press makes.
 */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page, type Pointer, type VisitorOptions } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import "../gate/site.ts";

type Press = (page: Page, name: string) => Promise<void>;

/** Milliseconds from one press to the next. */
const gaps = [100, 200, 300, 400, 500];

/** By code, which is no press of a visitor. */
const press: Press = (page, name) =>
  page.evaluate((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    roots
      .map((root) => root.querySelector<HTMLElement>(selector))
      .find(Boolean)
      ?.click();
  }, part(name));
const show = (page: Page, view: string): Promise<void> => page.evaluate((wanted) => kelisim.show(wanted), view);
const accept = (page: Page): Promise<boolean> => page.evaluate(() => kelisim.acceptAll());
const reject = (page: Page): Promise<boolean> => page.evaluate(() => kelisim.rejectAll());

interface Place {
  /** Of the element in whose shadow root it is drawn. */
  readonly host: string;
  readonly path?: string;
  /** From the page with nothing decided. */
  reach(page: Page): Promise<unknown>;
}

const ui = "[data-kelisim-ui]";

async function settings(page: Page): Promise<void> {
  await show(page, "settings");
  await waitForPart(page, "settings");
}

/** By the names of what can be pressed there. */
const places: Record<string, Place> = {
  "first layer": { host: ui, reach: (page) => waitForPart(page, "banner") },
  "banner of the dialogs": {
    host: ui,
    async reach(page) {
      await show(page, "banner");
      await waitForPart(page, "banner");
    },
  },
  control: {
    host: "[data-kelisim-reopen]",
    async reach(page) {
      await reject(page);
      await waitForPart(page, "reopen");
    },
  },
  settings: { host: ui, reach: settings },
  "settings of who refused": {
    host: ui,
    async reach(page) {
      await reject(page);
      await settings(page);
    },
  },
  "settings of who accepted": {
    host: ui,
    async reach(page) {
      await accept(page);
      await settings(page);
      await waitForPart(page, "withdraw");
    },
  },
  report: {
    host: ui,
    async reach(page) {
      await accept(page);
      await settings(page);
      await waitForPart(page, "withdraw");
      await press(page, "withdraw");
      await waitForPart(page, "result");
    },
  },
  "under age": {
    host: ui,
    async reach(page) {
      await accept(page);
      await settings(page);
      await press(page, "declare-underage");
      await waitForPart(page, "underage");
    },
  },
  notice: {
    host: ui,
    async reach(page) {
      await accept(page);
      const url = new URL(await page.url());
      url.searchParams.set("config", encodeConfig({ policy: { languages: ["kk", "ru"], revision: "2" } }));
      await page.goto(url.href);
      await waitForPart(page, "notice");
    },
  },
  letters: {
    host: "[data-kelisim-letters]",
    async reach(page) {
      await accept(page);
      await show(page, "letters");
      await waitForPart(page, "letters");
    },
  },
  placeholder: {
    host: "[data-kelisim-embed]",
    path: "index.html",
    async reach(page) {
      await reject(page);
      await waitForPart(page, "embed");
    },
  },
};

/** What each decides when it is pressed once; all others decide nothing. */
const decides: Readonly<Record<string, string>> = {
  "accept-all": "accept-all",
  "reject-all": "reject-all",
  save: "choose",
  withdraw: "withdraw",
  "declare-underage": "none",
  "allow-always": "choose",
};

/** What opens something else, or leaves what was behind it. */
const openers: readonly string[] = ["reopen", "choose", "allow-once"];

/** The act of the record. */
const decided = (page: Page): Promise<string> =>
  page.evaluate(() => (kelisim.record.value as { act?: string } | null)?.act ?? "none");

/** Whatever a press has begun is through when timers that were set after it are. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => setTimeout(() => setTimeout(resolve, 100), 100)));

/** Names of the buttons, switches and folds that a visitor sees. */
const pressable = (page: Page, host: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const all = document.querySelector(selector)?.shadowRoot?.querySelectorAll("button,summary,input") ?? [];
    const seen = [...all].filter((one) => one.getClientRects().length > 0);
    return [...new Set(seen.flatMap((one) => one.getAttribute("data-part") ?? []))];
  }, host);

describe.each(enginesUnderTest())("pressed twice in %s,", (engine) => {
  const { demo, arrive } = visitorsIn(engine, { strict: true });
  const size = { width: 390, height: 844 };

  const come = async (page: Page, { path = "plain.html", reach }: Place): Promise<void> => {
    await page.evaluate(() => {
      document.cookie = "kelisim=; Max-Age=0; Path=/";
    });
    await page.goto(demo().url("dialogs.pages", `/dialogs/${path}`));
    await page.waitFor(() => typeof kelisim?.status === "function");
    // A press is carried out at once from now on.
    await page.waitFor(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("acts.js")));
    await reach(page);
  };
  const pressTwice = async (page: Page, place: Place, target: string, gap: number, pointer: Pointer): Promise<void> => {
    await come(page, place);
    const expected = decides[target] ?? (await decided(page));
    await page.pressAt(await page.pointOf(part(target)), [gap], pointer);
    await settled(page);
    expect(await decided(page), `${target} twice, ${gap} ms apart`).toBe(expected);
  };
  /** Openers with every gap, all others with one. */
  const pressAll = async (
    options: VisitorOptions,
    pointer: Pointer,
    place: Place,
    isMeant: (target: string) => boolean,
  ): Promise<void> => {
    const visitor = await arrive(options);
    const page = await visitor.open(demo().url("dialogs.pages", "/dialogs/policy.html"));
    await come(page, place);
    const targets = (await pressable(page, place.host)).filter(isMeant);
    expect(targets.length).toBeGreaterThan(0);
    for (const [index, target] of targets.entries()) {
      const some = openers.includes(target) ? gaps : gaps.slice(index % gaps.length).slice(0, 1);
      for (const gap of some) await pressTwice(page, place, target, gap, pointer);
    }
  };

  it.each(["first layer", "control", "settings of who refused", "placeholder"])(
    "%s decides by mouse what it decides once",
    { timeout: 240_000 },
    (name) =>
      pressAll(
        { viewport: size },
        "mouse",
        places[name] as Place,
        (target) => openers.includes(target) || target in decides,
      ),
  );

  it.runIf(engine === "chromium").each(Object.keys(places))(
    "%s decides by touch what it decides once",
    { timeout: 240_000 },
    (name) => pressAll({ viewport: size, isPhone: true }, "touch", places[name] as Place, () => true),
  );

  it("the control decides nothing on a wide screen", { timeout: 240_000 }, () =>
    pressAll({ viewport: { width: 700, height: 700 } }, "mouse", places.control as Place, () => true),
  );
});
