/** On paper: every letter that a policy wants in writing is one A4 page. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { lettersOf, routeOf } from "../../packages/core/src/letters.ts";
import { describeIn } from "../engines/matrix.ts";
import { sharedChromiumProfile } from "../engines/shared.ts";
import { operators } from "../operators/under-test.ts";
import { configOf } from "../operators/visit.ts";

const onPaper = ["post", "written", "contacts"];
const letters = await Promise.all(
  operators.map(async (operator) => {
    const config = await configOf(operator);
    return [operator, lettersOf(config).filter((id) => onPaper.includes(routeOf(config, id, "kk").kind))] as const;
  }),
);
const printed = letters.filter(([, ids]) => ids.length);
if (!printed.length) throw new Error("no operator wants letters on paper");

const a4 = /\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12][\d.]*\s*\]/g;

describeIn(["chromium"], "letters printed by %s", () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
  });
  afterAll(() => demo?.close());

  it.each(printed)("of %s are one A4 page each", async (operator, ids) => {
    const context = await sharedChromiumProfile();
    const page = await context.newPage();
    await page.goto(demo.url(operator));
    await page.evaluate(() => {
      window.print = () => {};
      (globalThis as unknown as { kelisim: { show(view: string): void } }).kelisim.show("letters");
    });
    for (const language of ["kk", "ru"]) {
      await press(page, `lang-${language}`);
      for (const id of ids) {
        for (const part of [`letter:${id}`, "show-letter", "print"]) await press(page, part);
        const file = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect(file.match(/\/Type\s*\/Page\b/g)?.length, `pages of ${id} in ${language}`).toBe(1);
        expect(file.match(a4)?.length).toBe(1);
        await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
        await press(page, "back");
        await press(page, "back");
      }
    }
    await context.close();
  });
});

async function press(page: Page, part: string): Promise<void> {
  await page.waitForFunction(
    (name) => {
      const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
      const found = root?.querySelector<HTMLElement>(`[data-part="${name}"]`);
      found?.click();
      return Boolean(found);
    },
    {},
    part,
  );
}
