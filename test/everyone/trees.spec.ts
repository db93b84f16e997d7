/**
 * Names, roles and states as a screen reader gets them, compared with the files in trees/. After a change that is meant:
 * `npx vitest run --project chromium test/everyone/trees.spec.ts -u`, and read the difference.
 */
import { describe, expect, it } from "vitest";
import { chromiumDevtools, hasChromium } from "./devtools.ts";
import { languages, places } from "./places.ts";
import { accessibilityTree } from "./tree.ts";

/** Dates in the dialogs come from it. */
const clock = Date.UTC(2026, 10, 21, 7);

/** The names of what was cleared, which come in the order in which scripts of third parties happened to run. */
const cookieNames = /ac_\w+(, ac_\w+)+/g;
const inOrder = (names: string): string => names.split(", ").sort().join(", ");

describe.runIf(hasChromium)("the accessibility tree", () => {
  const { open } = chromiumDevtools();

  for (const place of places) {
    it.each(languages)(`of ${place.name} in %s is the one that is kept`, async (language) => {
      const { devtools } = await open({ place, language, clock });
      const tree = await accessibilityTree(devtools, place.host);
      await expect(tree.replace(cookieNames, inOrder)).toMatchFileSnapshot(`trees/${place.name}-${language}.txt`);
    });
  }
});
