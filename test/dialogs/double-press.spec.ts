/**
 * What opens under a finger takes no press that may be the second half of a double one: whatever is pressed twice, the
 * record is the one that a single press makes.
 */
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page, type Pointer, type VisitorOptions } from "../engines/index.ts";
import { isWhole, runsEveryCase } from "../engines/matrix.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { settle } from "../services/observe.ts";
import { decided, decides, openers, type Place, places, pressable } from "./presses.ts";

/** Milliseconds from one press to the next. */
const gaps = [100, 200, 300, 400, 500];

/** How late the second may begin and still be the half of a double press; what comes after 600 ms is another press. */
const latest = 560;

/** Puts a button of a frame of the site's own behind all of it, which asks again. */
function coverWithFrame(): void {
  const cover = document.createElement("iframe");
  cover.style.cssText = "position: fixed; inset: 0; width: 100%; height: 100%; border: 0";
  document.body.append(cover);
  const inside = cover.contentDocument as Document;
  const button = inside.createElement("button");
  button.style.cssText = "position: fixed; inset: 0; width: 100%; height: 100%";
  inside.body.append(button);
  button.addEventListener("click", () => {
    Object.assign(globalThis, { pressedAt: performance.now() });
    kelisim.show("banner");
  });
}

/** What is pressed twice, so far apart. */
interface Attempt {
  readonly target: string;
  readonly gap: number;
}

describe.each(enginesUnderTest())("pressed twice in %s,", (engine) => {
  const { demo, arrive } = visitorsIn(engine, { strict: true });
  const plain = visitorsIn(engine);
  const size = { width: 390, height: 844 };

  const siteOf = ({ isLocked }: Place) => (isLocked ? plain : { demo, arrive });
  const come = async (page: Page, place: Place): Promise<void> => {
    const { path = "plain.html", reach } = place;
    await page.evaluate(() => {
      document.cookie = "kelisim=; Max-Age=0; Path=/";
      // What was said of age, put off, or agreed to on the page before.
      sessionStorage.clear();
      localStorage.clear();
    });
    await page.goto(siteOf(place).demo().url("dialogs.pages", `/dialogs/${path}`));
    await page.waitFor(() => typeof kelisim?.status === "function");
    // A press is carried out at once from now on.
    await page.waitFor(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("acts.js")));
    await reach(page);
  };
  /** What can be pressed there, and what is decided: as long as it is the same, the next attempt needs no new page. */
  const stateOf = async (page: Page, { host }: Place): Promise<string> =>
    [...(await pressable(page, host)), await decided(page)].join();
  /** A busy machine may have drawn it out until the second press is one of its own; that tells nothing. */
  const pressTwice = async (page: Page, target: string, gap: number, pointer: Pointer): Promise<boolean> => {
    const point = await page.pointOf(part(target));
    const took = await page.pressAt(point, [gap], pointer);
    await settle(page);
    return took < latest;
  };
  const pressAll = async (page: Page, place: Place, attempts: readonly Attempt[], pointer: Pointer): Promise<void> => {
    let state = "";
    for (const { target, gap } of attempts) {
      let isMeasured = false;
      for (let tries = 0; !isMeasured && tries < 8; tries++) {
        if ((await stateOf(page, place)) !== state) {
          await come(page, place);
          state = await stateOf(page, place);
        }
        const expected = decides[target] ?? (await decided(page));
        isMeasured = await pressTwice(page, target, gap, pointer);
        if (isMeasured) expect(await decided(page), `${target} twice, ${gap} ms apart`).toBe(expected);
      }
      expect(isMeasured, `${target} could be pressed in time`).toBe(true);
    }
  };
  /**
   * Openers with every gap, all others with one. By day what opens nothing and decides nothing is pressed by mouse or by
   * touch in turn; by night by both.
   */
  const attemptsOn = (targets: readonly string[], pointer: Pointer): Attempt[] =>
    targets.flatMap((target, index) => {
      if (openers.includes(target)) return gaps.map((gap) => ({ target, gap }));
      if (!isWhole && !(target in decides) && (index % 2 === 0) !== (pointer === "mouse")) return [];
      return gaps.slice(index % gaps.length, (index % gaps.length) + 1).map((gap) => ({ target, gap }));
    });
  const check = async (
    options: VisitorOptions,
    pointer: Pointer,
    place: Place,
    isMeant: (target: string) => boolean = () => true,
  ): Promise<void> => {
    const site = siteOf(place);
    const address = site.demo().url("dialogs.pages", "/dialogs/policy.html");
    const opened = await Promise.all(
      Array.from({ length: atOnce }, async () => (await site.arrive(options)).open(address)),
    );
    const [first] = opened as [Page];
    await come(first, place);
    const targets = (await pressable(first, place.host)).filter(isMeant);
    expect(targets.length).toBeGreaterThan(0);
    const attempts = attemptsOn(targets, pointer);
    await Promise.all(
      opened.map((page, index) =>
        pressAll(
          page,
          place,
          attempts.filter((_, at) => at % opened.length === index),
          pointer,
        ),
      ),
    );
  };
  const atOnce = engine === "chromium" ? 3 : 1;

  it.each(
    engine === "chromium" ? Object.keys(places) : ["first layer", "control", "settings of who refused", "placeholder"],
  )("%s decides by mouse what it decides once", { timeout: 240_000 }, (name) =>
    check(
      { viewport: size },
      "mouse",
      places[name] as Place,
      (target) => runsEveryCase(engine) || openers.includes(target) || target in decides,
    ),
  );

  it.runIf(engine === "chromium").each(Object.keys(places))(
    "%s decides by touch what it decides once",
    { timeout: 240_000 },
    (name) => check({ viewport: size, isPhone: true }, "touch", places[name] as Place),
  );

  it.runIf(engine === "chromium").each<Pointer>(["mouse", "touch"])(
    "what comes up over a button in a frame of the site's own decides nothing by the second press of %s",
    { timeout: 120_000 },
    async (pointer) => {
      const visitor = await arrive({ viewport: size, isPhone: pointer === "touch" });
      const page = await visitor.open(demo().url("dialogs.pages", "/dialogs/policy.html"));
      await come(page, places["first layer"] as Place);
      await page.evaluate(coverWithFrame);
      const accept = await page.pointOf(part("accept-all"));
      let isMeasured = false;
      for (let tries = 0; !isMeasured && tries < 8; tries++) {
        await page.evaluate(() => kelisim.hide());
        await settle(page);
        isMeasured = (await page.pressAt(accept, [200], pointer)) < latest;
        await waitForPart(page, "banner");
        if (isMeasured) expect(await decided(page)).toBe("none");
      }
      expect(isMeasured).toBe(true);
      // It was there to be pressed.
      await page.waitFor(() => performance.now() > (globalThis as unknown as { pressedAt: number }).pressedAt + 1000);
      await page.pressAt(await page.pointOf(part("accept-all")), [], pointer);
      await expect.poll(() => decided(page)).toBe("accept-all");
    },
  );

  it("the control decides nothing on a wide screen", { timeout: 240_000 }, () =>
    check({ viewport: { width: 700, height: 700 } }, "mouse", places.control as Place),
  );
});
