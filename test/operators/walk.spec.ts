/**
 * One visitor's walk through each operator's site, from the first visit to the one after thirteen months, as a person
 * takes it: by pressing what is there. What each step does in every detail is told apart in the specs beside this one.
 */
import { beforeAll, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Consent, Status } from "../../packages/core/src/consent.ts";
import { part, pressAtOnce } from "../engines/dialog.ts";
import type { Page } from "../engines/index.ts";
import { forms } from "./forms.ts";
import { describeOperators, operators } from "./under-test.ts";
import {
  addressesOf,
  hasPart,
  idsOf,
  isDevicePurpose,
  type OperatorPage,
  openSettings,
  operatorPage,
  recordCookie,
  recordMade,
  recordOf,
  reloadDecided,
  requested,
  sameFor,
  siteCookieNames,
  statuses,
  switches,
  switchLanguage,
  textOf,
  waitForNoPart,
  waitForPart,
  waitForRequests,
  withQuery,
} from "./visit.ts";

declare const kelisim: Consent;

const patience = { timeout: 15_000 };
const submit = "main form [type=submit]";

describeOperators(operators, (stage, operator) => {
  let site: OperatorPage;
  beforeAll(async () => {
    site = await operatorPage(stage.demo, operator);
  });

  const statusOf = (page: Page, id: string): Promise<Status> => page.evaluate((one) => kelisim.status(one), id);
  const press = (page: Page, dialog: string, name: string): Promise<void> =>
    page.click(`${part(dialog)} ${part(name)}`);

  it("is walked through from the first visit to thirteen months later", { timeout: 240_000 }, async () => {
    const page = await stage.visitor.open(site.url);
    await refuse(page);
    const chosen = await chooseOne(page);
    await keepsLanguage(page);
    const ticked = await agreeAtForm(page);
    if (ticked) await takeBack(page, ticked);
    await isToldOfChange(page);
    await withdraw(page, chosen);
    await isAskedAnew(page);
  });

  async function refuse(page: Page): Promise<void> {
    await waitForPart(page, "banner");
    const text = await textOf(page, "banner");
    for (const { short, title } of site.config.purposes.filter(isDevicePurpose)) {
      expect(text.toLocaleLowerCase("kk")).toContain((short ?? title).kk.toLocaleLowerCase("kk"));
    }
    await press(page, "banner", "reject-all");
    await waitForNoPart(page, "banner");
    await reloadDecided(page);
    expect((await recordMade(page)).act).toBe("reject-all");
    expect(requested(stage.demo)).toEqual([]);
  }

  /** @returns its id */
  async function chooseOne(page: Page): Promise<string> {
    const tags = site.tags.filter(({ addresses }) => addresses.length);
    const chosen = tags[0]?.purpose ?? "";
    await openSettings(page);
    await press(page, "settings", `purpose:${chosen}`);
    await press(page, "settings", "save");
    await waitForNoPart(page, "settings");
    await waitForRequests(stage.demo, addressesOf(tags.filter(({ purpose }) => purpose === chosen)));
    const others = idsOf(site.config.purposes.filter(isDevicePurpose)).filter((id) => id !== chosen);
    expect(await statuses(page, [chosen, ...others])).toEqual({ [chosen]: "granted", ...sameFor(others, "denied") });
    return chosen;
  }

  async function keepsLanguage(page: Page): Promise<void> {
    await openSettings(page);
    await switchLanguage(page, "ru");
    await page.press("Escape");
    await waitForNoPart(page, "settings");
    await reloadDecided(page);
    await openSettings(page);
    const shown = await page.evaluate(
      () => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector<HTMLElement>(".k")?.lang,
    );
    expect(shown).toBe("ru");
  }

  /** Agrees at the form, with the first of the messages that it offers. @returns the purpose of those messages */
  async function agreeAtForm(page: Page): Promise<string | undefined> {
    const form = forms.find((one) => one.operator === operator && one.purpose === "personal_data");
    if (!form) throw new Error(`${operator} has no form`);
    const [choice] = site.config.agreements?.find(({ purpose }) => purpose === form.purpose)?.choices ?? [];
    await page.goto(stage.demo.url(operator, form.path.ru));
    await page.waitFor((purpose) => {
      const host = document.querySelector(`[data-kelisim-agreement="${purpose}"]`);
      return Boolean(host?.shadowRoot?.querySelector("[data-part=agreement]"));
    }, form.purpose);
    if (site.config.declaration) await press(page, "agreement", "declaration");
    if (choice) await press(page, "agreement", `choice:${choice}`);
    await page.evaluate(() => {
      for (const field of document.querySelectorAll<HTMLInputElement>("main form :is(input, textarea)"))
        field.value = field.type === "email" ? "a@example.kz" : "1";
    });
    await page.click(submit);
    await page.waitFor((path) => location.pathname === path, form.next.ru);
    await waitForPart(page, "reopen");
    expect(await statusOf(page, form.purpose)).toBe("granted");
    if (choice) expect(await statusOf(page, choice)).toBe("granted");
    return choice;
  }

  /** What was ticked at a form is seen in the settings, taken back there, and the operator's server hears of both. */
  async function takeBack(page: Page, ticked: string): Promise<void> {
    const told = (): unknown[] =>
      stage.demo
        .receipts()
        .filter(({ host }) => host === `${operator}.localhost`)
        .map(({ receipt }) => (receipt.purposes as Record<string, boolean> | undefined)?.[ticked])
        .filter((state) => state !== undefined);
    await expect.poll(() => told().at(-1), patience).toBe(true);
    await openSettings(page);
    expect((await switches(page))[ticked]).toBe(true);
    // Behind a scroll of the settings.
    await pressAtOnce(page, `purpose:${ticked}`);
    await press(page, "settings", "save");
    await waitForNoPart(page, "settings");
    expect(await statusOf(page, ticked)).toBe("denied");
    await expect.poll(() => told().at(-1), patience).toBe(false);
  }

  async function isToldOfChange(page: Page): Promise<void> {
    const { objection, ...policy } = site.config.policy;
    const changed = { policy: { ...policy, ...(objection && { objection }), revision: "changed-2" } };
    const url = withQuery(site.url, { config: encodeConfig(changed) });
    await page.goto(url);
    await waitForPart(page, "notice");
    const { purposes } = await recordMade(page);
    if (objection) {
      await press(page, "notice", "object");
      await waitForPart(page, "letters");
      await press(page, "letters", "show-letter");
      await waitForPart(page, "write");
      expect((await recordMade(page)).notice?.answer).not.toBe("objected");
      await page.evaluate(() =>
        Object.defineProperty(navigator.clipboard ?? navigator, "writeText", { value: () => Promise.resolve() }),
      );
      await press(page, "letters", "copy");
      await expect.poll(async () => (await recordMade(page)).notice?.answer, patience).toBe("objected");
      await page.press("Escape");
    } else {
      await press(page, "notice", "later");
      await waitForNoPart(page, "notice");
      expect((await recordMade(page)).notice?.answer).toBe("later");
    }
    expect((await recordMade(page)).purposes).toEqual(purposes);
    await page.goto(url);
    await waitForPart(page, "reopen");
    expect(await hasPart(page, "notice")).toBe(false);
    await page.goto(site.url);
  }

  async function withdraw(page: Page, chosen: string): Promise<void> {
    await openSettings(page);
    expect(await statusOf(page, chosen)).toBe("granted");
    await press(page, "settings", "withdraw");
    await waitForPart(page, "result");
    expect(Object.values((await recordMade(page)).purposes)).not.toContain(true);
    expect(await siteCookieNames(stage.visitor, operator)).toEqual([recordCookie]);
    await page.goto(site.url);
    await waitForPart(page, "reopen");
    stage.demo.clearRequests();
    await reloadDecided(page);
    expect(requested(stage.demo)).toEqual([]);
  }

  async function isAskedAnew(page: Page): Promise<void> {
    const { until } = await recordMade(page);
    await page.goto(withQuery(site.url, { clock: String(until + 1000) }));
    await waitForPart(page, "banner");
    expect(await recordOf(page)).toBeNull();
    const ids = idsOf(site.config.purposes.filter(isDevicePurpose));
    expect(await statuses(page, ids)).toEqual(sameFor(ids, "undecided"));
    expect(requested(stage.demo)).toEqual([]);
  }
});
