/** The notice of a changed policy in a personal cabinet: what it says, what can be answered, and what becomes of the record. */
import { expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Config } from "../../packages/core/src/config.ts";
import type { Consent } from "../../packages/core/src/consent.ts";
import type { MandatoryLanguage as Language } from "../../packages/core/src/language.ts";
import type { ConsentRecord, NoticeAnswer } from "../../packages/core/src/record.ts";
import type { Page } from "../engines/index.ts";
import { describeOperators, operators } from "./under-test.ts";
import {
  acceptAll,
  configOf,
  hasPart,
  recordMade,
  waitForNoPart,
  waitForPart,
  waitForRequests,
  withQuery,
} from "./visit.ts";

declare const kelisim: Consent;

const languages: readonly Language[] = ["kk", "ru"];
const patience = { timeout: 10_000 };

const productText = {
  kk: "Құпиялылық саясаты өзгерді. Бұрынғы таңдауыңыз күшінде.",
  ru: "Политика конфиденциальности изменилась. Ваш прежний выбор действует.",
};
const additions = {
  kk: "Жаңа мақсаттар немесе қызметтер пайда болды, олар өшірулі тұр.",
  ru: "Добавлены новые цели или сервисы, они выключены.",
};

/** The clause on it, by the policies and not by the configs. */
const consequence: Readonly<Record<string, string>> = {
  autocheck: "9.6",
  callprikol: "6.2",
  kashalot: "7.2",
  kreditomat: "10.5",
  mycar: "7.6",
};

describeOperators(operators, (stage, operator) => {
  const isKreditomat = operator === "kreditomat";

  it("says in the operator's own words that the policy changed, and offers what the policy does", async () => {
    const { page, config } = await arrive();
    await mountNotice(page);
    for (const language of languages) {
      await page.click(`[data-part="notice"] [data-part="lang-${language}"]`);
      const text = config.policyChanged?.[language] ?? productText[language];
      await expect.poll(() => textsOf(page), patience).toEqual([text]);
      expect(text, "what the policy makes of silence or of further use").toContain(consequence[operator]);
      expect(text, "and what Kelisim does").toMatch(/келісіміңіз деп санамаймыз|вашим согласием это не считаем/);
    }
    const own = isKreditomat ? ["accept", "object", "later"] : ["later"];
    expect(await offered(page)).toEqual(["read", ...own]);
    const { url, ...unprinted } = config.policy;
    expect(url).toBeDefined();
    await page.goto(changed({ policy: { ...unprinted, revision: "changed-2" } }));
    await mountNotice(page);
    expect(await offered(page)).toEqual(own);
  });

  it("takes silence for nothing", async () => {
    const { page, before, url } = await arrive();
    await mountNotice(page);
    await expectNoted(page, before, "notified");
    await page.goto(url);
    await mountNotice(page);
    expect((await offered(page)).length).toBeGreaterThan(1);
    await expectNoted(page, before, "notified");
  });

  it("put off, it is back on the next page, until it was read", async () => {
    const { page, before, url, policyUrl } = await arrive();
    await mountNotice(page);
    await answer(page, "later");
    await expectNoted(page, before, "later");
    await waitForNoPart(page, "notice");
    await page.goto(url);
    await mountNotice(page);
    await waitForPart(page, "policy-notice");
    expect(await hasPart(page, "notice")).toBe(false);
    await answer(page, "read");
    await waitForRequests(stage.demo, [policyUrl]);
    await expectNoted(page, before, "read");
    await page.goto(url);
    await mountNotice(page);
    expect(await hasPart(page, "policy-notice")).toBe(false);
    await expectNoted(page, before, "read");
  });

  it("tells of additions alone where the policy is the same", async () => {
    const config = await configOf(operator);
    const page = await stage.visitor.open(stage.demo.url(operator));
    await acceptAll(page);
    const none = { kk: "", ru: "" };
    const purposes = config.purposes.map((purpose) => ({ ...purpose, description: none }));
    const services = config.services.map(({ id, purpose, title }) => ({ id, purpose, title }));
    const title = { kk: "Жаңа мақсат", ru: "Новая цель" };
    const added = { id: "added_purpose", kind: "device", title, description: none } as const;
    await page.goto(changed({ purposes: [...purposes, added], services }));
    await mountNotice(page);
    await waitForPart(page, "policy-notice");
    expect(await textsOf(page)).toEqual([additions.kk]);
  });

  it.runIf(isKreditomat)("is accepted, and stays away", async () => {
    const { page, before, url } = await arrive();
    await mountNotice(page);
    // Put off first: the answer counts all the same.
    await answer(page, "later");
    await page.goto(url);
    await mountNotice(page);
    await answer(page, "accept");
    await expectNoted(page, before, "accepted");
    await page.goto(url);
    await mountNotice(page);
    expect(await hasPart(page, "policy-notice")).toBe(false);
    expect(await hasPart(page, "notice")).toBe(false);
    await expectNoted(page, before, "accepted");
  });

  it.runIf(isKreditomat)("is objected to by a letter to info@kreditomat.kz", async () => {
    const { page, before, config, url } = await arrive();
    await mountNotice(page);
    await page.click('[data-part="policy-notice"] [data-part="object"]');
    await waitForPart(page, "letters");
    await waitForPart(page, "show-letter");
    // Nothing has been sent, nor could it be: silence is what it is so far.
    await expectNoted(page, before, "notified");
    const told = await lettersText(page);
    expect(told).toContain(config.policy.objection?.text.kk);
    await page.click('[data-part="show-letter"]');
    await waitForPart(page, "write");
    const link = await page.evaluate(() => {
      const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
      return root?.querySelector('[data-part="write"]')?.getAttribute("href");
    });
    expect(link).toMatch(/^mailto:info@kreditomat\.kz\?subject=/);
    await page.evaluate(() =>
      Object.defineProperty(navigator.clipboard, "writeText", { value: () => Promise.resolve() }),
    );
    await page.click('[data-part="copy"]');
    await expectNoted(page, before, "objected");
    await page.press("Escape");
    await waitForPart(page, "reopen");
    await page.goto(url);
    await mountNotice(page);
    expect(await hasPart(page, "policy-notice")).toBe(false);
    await expectNoted(page, before, "objected");
  });

  const changed = (keys: Partial<Config>): string =>
    withQuery(stage.demo.url(operator), { config: encodeConfig(keys) });

  /** One who agreed to everything, on a page of a later revision whose text is elsewhere. */
  async function arrive(): Promise<{
    readonly page: Page;
    readonly config: Config;
    readonly before: ConsentRecord;
    readonly url: string;
    readonly policyUrl: string;
  }> {
    const config = await configOf(operator);
    const page = await stage.visitor.open(stage.demo.url(operator));
    await acceptAll(page);
    const before = await recordMade(page);
    expect(before.notice).toBeUndefined();
    const policyUrl = stage.demo.url("policy.thirdparty", "/p.gif?name=policy");
    const policy = { ...config.policy, revision: "changed-2", url: { kk: policyUrl, ru: policyUrl } };
    const url = changed({ policy });
    await page.goto(url);
    await waitForPart(page, "notice");
    return { page, config, before, url, policyUrl };
  }
});

/** In an element that stands where a cabinet would have it; drawn when this resolves. */
async function mountNotice(page: Page): Promise<void> {
  await page.waitFor(() => typeof kelisim?.mountPolicyNotice === "function");
  await page.evaluate(() => {
    const element = document.createElement("div");
    element.id = "cabinet";
    document.body.prepend(element);
    kelisim.mountPolicyNotice(element);
  });
  await page.waitFor(() => Boolean(document.querySelector("#cabinet")?.shadowRoot));
}

/** In WebKit a second click on the same spot may select text, so each page is clicked once. */
async function answer(page: Page, part: string): Promise<void> {
  await page.click(`[data-part="policy-notice"] [data-part="${part}"]`);
  await waitForNoPart(page, "policy-notice");
}

function offered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("#cabinet")?.shadowRoot;
    return [...(root?.querySelectorAll(".acts [data-part]") ?? [])].map((one) => one.getAttribute("data-part") ?? "");
  });
}

function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector("#cabinet")?.shadowRoot;
    return [...(root?.querySelectorAll("p") ?? [])].map(({ textContent }) => textContent ?? "");
  });
}

function lettersText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("[data-kelisim-letters]")?.shadowRoot?.textContent ?? "");
}

/** Purposes, term and revision of the record stay, whatever was answered. */
async function expectNoted(page: Page, before: ConsentRecord, meant: NoticeAnswer): Promise<void> {
  const { notice, ...rest } = await recordMade(page);
  expect(notice?.answer).toBe(meant);
  expect({ ...rest }).toEqual(before);
}
