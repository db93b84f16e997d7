import { DateTime } from "luxon";
import { beforeAll, expect, it } from "vitest";
import type { Config } from "../../packages/core/src/config.ts";
import type { MandatoryLanguage as Language } from "../../packages/core/src/language.ts";
import { pressAtOnce } from "../engines/dialog.ts";
import type { Page } from "../engines/index.ts";
import { describeOperators, operators } from "./under-test.ts";
import {
  acceptAll,
  configOf,
  declaredCookies,
  declaredStorage,
  dialogHtml,
  hasPart,
  hasSwitch,
  idsOf,
  leftOf,
  openSettings,
  operatorPage,
  recordOf,
  siteCookieNames,
  switches,
  switchLanguage,
  textOf,
  waitForPart,
} from "./visit.ts";

const languages: readonly Language[] = ["kk", "ru"];

/** Words that only these lines have, and whose lines they are. */
const lines = {
  crossBorder: { pattern: /трансшекаралық|трансграничн/i, without: ["callprikol"] },
  automation: { pattern: /автоматтандыру құралдарымен|средств автоматизации/i, without: ["callprikol"] },
};
const prevailing: Record<Language, string> = {
  kk: "орыс тіліндегі мәтін басым",
  ru: "преимущество имеет русский текст",
};
const russianOnly = "тек орыс тілінде жарияланған";

describeOperators(operators, (stage, operator) => {
  let config: Config;
  beforeAll(async () => {
    config = await configOf(operator);
  });

  it("says in both languages what its policy says, and no more", async () => {
    const page = await stage.visitor.open(stage.demo.url(operator));
    await waitForPart(page, "banner");
    await expectRightAddress(page);
    await pressAtOnce(page, "choose");
    await waitForPart(page, "settings");
    for (const language of languages) {
      await switchLanguage(page, language);
      await expectContent(page, language);
    }
    if (operator === "kashalot") await expectSixtyDays(page);
  });

  it("has an age section exactly where there is a declaration, and heeds it", async () => {
    const page = await stage.visitor.open(stage.demo.url(operator));
    await acceptAll(page);
    const site = await operatorPage(stage.demo, operator);
    const cookies = declaredCookies(site);
    expect(cookies).not.toEqual([]);
    const names = (): Promise<string[]> => siteCookieNames(stage.visitor, operator);
    await expect.poll(names).toEqual(expect.arrayContaining(cookies));
    await openSettings(page);
    expect(await hasPart(page, "section:age")).toBe(config.declaration !== undefined);
    expect(await hasPart(page, "declare-underage")).toBe(config.declaration !== undefined);
    if (!config.declaration) return;
    await page.evaluate(() =>
      addEventListener("kelisim:underage", () => Object.assign(globalThis, { underage: true })),
    );
    await pressAtOnce(page, "details:age");
    await pressAtOnce(page, "declare-underage");
    await waitForPart(page, "underage");
    // It is fired when all is erased.
    await page.waitFor(() => "underage" in globalThis);
    expect(await recordOf(page)).toBeNull();
    expect(await names()).toEqual([]);
    // A database that code of this page has open goes with the page.
    await page.reload();
    // Nobody is asked again in this visit.
    await waitForPart(page, "reopen");
    expect(await hasPart(page, "banner")).toBe(false);
    await expect.poll(() => leftOf(page, declaredStorage(site))).toEqual([]);
    expect(await names()).toEqual([]);
  });

  async function expectContent(page: Page, language: Language): Promise<void> {
    const text = await textOf(page, "settings");
    for (const { title } of config.purposes) expect(text).toContain(title[language]);
    const switched = idsOf(config.purposes.filter(hasSwitch));
    expect(switched).not.toEqual([]);
    expect(Object.keys(await switches(page)).sort()).toEqual(switched.sort());
    for (const { pattern, without } of Object.values(lines)) {
      expect(pattern.test(text), `${pattern}`).toBe(!without.includes(operator));
    }
    expect(text.includes(prevailing[language])).toBe(operator === "autocheck");
    if (language === "kk") expect(text.includes(russianOnly)).toBe(["kashalot", "callprikol"].includes(operator));
    await expectRightAddress(page);
  }

  /** The policy spells the domain of its e-mail address in two ways, one of them wrong. */
  async function expectRightAddress(page: Page): Promise<void> {
    const html = await dialogHtml(page);
    expect(html).toContain(config.name.ru);
    expect(html.toLowerCase()).not.toContain("kreditomai");
  }
});

async function expectSixtyDays(page: Page): Promise<void> {
  const now = await page.evaluate(() => ({ at: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone }));
  const meant = DateTime.fromMillis(now.at, { zone: now.zone }).plus({ days: 60 });
  // The text may have been drawn just before midnight.
  const dates = [meant, meant.minus({ days: 1 })].map((date) => date.toFormat("dd.MM.yyyy"));
  const text = await textOf(page, "section:data");
  expect(dates.filter((date) => text.includes(date))).not.toEqual([]);
}
