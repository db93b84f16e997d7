/**
 * One visit to each view in each language, and everything that holds for all of them: the accessibility tree, motion,
 * targets, little room, spaced text, equal answers, forced colours, axe. After a change of trees/ that is meant:
 * `npx vitest run --project chromium test/everyone/views.spec.ts -u`, and read the difference.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, prepareForAxe } from "./axe.ts";
import { contrast } from "./colours.ts";
import { chromiumDevtools, desktop, emulate, hasChromium, type Opened, phone, themes } from "./devtools.ts";
import { measureAnswers } from "./equal.ts";
import { actsIn } from "./forced-colours.ts";
import { expectReadable, littleRoom, spaceText } from "./layout.ts";
import { targets } from "./measure.ts";
import { movesIn } from "./motion.ts";
import { languages, type Place, places } from "./places.ts";
import { textColours } from "./text-colours.ts";
import { accessibilityTree } from "./tree.ts";

/** Dates in the dialogs come from it. */
const clock = Date.UTC(2026, 10, 21, 7);

/** The names of what was cleared, which come in the order in which scripts of third parties happened to run. */
const cookieNames = /ac_\w+( \([^)]+\))?(, ac_\w+( \([^)]+\))?)+/g;
const inOrder = (names: string): string => names.split(", ").sort().join(", ");

const offersBoth = (place: Place): boolean =>
  ["first-layer", "banner", "banner-gpc", "settings", "settings-asked", "rights"].includes(place.name);

const views = places.flatMap((place) => languages.map((language) => ({ name: place.name, place, language })));

describe.runIf(hasChromium).each(views)("$name in $language", ({ name, place, language }) => {
  const { visit } = chromiumDevtools();
  let view: Opened;
  beforeAll(async () => {
    view = await visit({ place, language, clock });
  });
  afterAll(() => view?.close());

  it("is told to a screen reader as it is kept", async () => {
    const tree = await accessibilityTree(view.devtools, place.host);
    await expect(tree.replace(cookieNames, inOrder)).toMatchFileSnapshot(`trees/${name}-${language}.txt`);
  });

  it("does not move where motion is not wanted", async () => {
    expect(await movesIn(view.page, place)).toEqual([]);
  });

  it("has targets of 44 px, but for links in running text", async () => {
    for (const screen of [phone, desktop]) {
      await view.devtools.setViewport({ ...screen });
      const found = await targets(view.page, place.host);
      expect(found.length).toBeGreaterThan(0);
      expect(
        found.filter(({ width, height, isInText }) => !isInText && (width < 43.99 || height < 43.99)),
        `${screen.width} px wide`,
      ).toEqual([]);
    }
  });

  it.each(Object.entries(littleRoom))(
    "needs no scrolling sideways on %s, and all of it can be pressed",
    async (_, screen) => {
      await view.devtools.setViewport({ ...screen });
      await expectReadable(view.page, place);
    },
  );

  it("takes spaced text", async () => {
    await spaceText(view.page, place.host, true);
    for (const screen of [phone, desktop]) {
      await view.devtools.setViewport({ ...screen });
      await expectReadable(view.page, place);
    }
    await spaceText(view.page, place.host, false);
  });

  it.runIf(offersBoth(place)).each(themes)("weighs accepting and refusing the same, %s", async (theme) => {
    await emulate(view.session, { "prefers-color-scheme": theme, "prefers-reduced-motion": "reduce" });
    // Off the buttons, which light up under it.
    await view.devtools.mouse.move(0, 0);
    for (const screen of [phone, desktop, { width: 320, height: 568 }]) {
      await view.devtools.setViewport({ ...screen });
      const { looks, gap, margins, tabsBetween, brokenWords, cardGround, inSight } = await measureAnswers(
        view.page,
        place,
      );
      const [accept, reject] = looks;
      expect(reject).toEqual(accept);
      expect(gap, "as near as any two answers").toBeCloseTo(8, 1);
      expect(margins[0], "no indent").toBeCloseTo(0, 1);
      expect(tabsBetween, "one Tab from one to the other").toBe(0);
      expect(brokenWords).toEqual([]);
      expect(inSight, "both without scrolling").toEqual([true, true]);
      const [text, ground, border] = accept.colours;
      expect(contrast(text, ground), "words on the button").toBeGreaterThanOrEqual(4.5);
      expect(contrast(border, cardGround), "the button on the card").toBeGreaterThanOrEqual(3);
    }
  });

  it("has words and an edge on every button in forced colours", async () => {
    await emulate(view.session, { "forced-colors": "active", "prefers-reduced-motion": "reduce" });
    await view.page.waitFor(() => matchMedia("(forced-colors: active)").matches);
    for (const { text, ground, edge, edgeWidth, name: button } of await actsIn(view.page, place)) {
      expect(contrast(text, ground), `words of ${button}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, ground), `edge of ${button}`).toBeGreaterThanOrEqual(3);
      expect(edgeWidth, `edge of ${button}`).toBeGreaterThan(0);
    }
  });

  it("gives axe nothing to find", async () => {
    await prepareForAxe(view.page);
    const { violations, incomplete, passes } = await axeFindings(view.page, place);
    expect(violations, "violations").toEqual([]);
    expect(incomplete, "what axe cannot tell").toEqual([]);
    expect(passes.length, "what axe looked at").toBeGreaterThan(0);
  });

  it.each(themes)("has texts that can be told from their ground, %s", async (theme) => {
    await emulate(view.session, { "prefers-color-scheme": theme, "prefers-reduced-motion": "reduce" });
    const texts = await textColours(view.page, place);
    // The control alone has none.
    expect(texts.length).toBeGreaterThanOrEqual(place.name === "reopen" ? 0 : 1);
    const faint = texts.filter(({ colour, ground }) => contrast(colour, ground) < 4.5);
    expect(faint).toEqual([]);
  });
});
