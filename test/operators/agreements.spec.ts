/** Consent to personal data at the operators' own buttons and forms, with an example of each receipt. */
import { beforeAll, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Agreement, Config } from "../../packages/core/src/config.ts";
import type { MandatoryLanguage as Language } from "../../packages/core/src/language.ts";
import type { Page } from "../engines/index.ts";
import { forms, type OperatorForm } from "./forms.ts";
import { describeOperators, operators } from "./under-test.ts";
import {
  acceptAll,
  configOf,
  idsOf,
  isDevicePurpose,
  recordOf,
  rejectAll,
  statuses,
  switchLanguage,
  waitForPart,
} from "./visit.ts";

type Receipt = Readonly<Record<string, unknown>>;

interface Drawn {
  readonly text: string;
  readonly links: (string | null)[];
  readonly choices: Record<string, boolean>;
  readonly hasDeclaration: boolean;
  readonly isBeforeButton: boolean;
}

const languages: readonly Language[] = ["kk", "ru"];
const patience = { timeout: 15_000 };
const button = "main form [type=submit]";

/** Forms whose policy leaves some data to the visitor (Autocheck 3.1, MyCar 3.1, Callprikol 1.1). */
const markedForms: Readonly<Record<string, readonly string[]>> = {
  autocheck: ["/", "/ru.html"],
  callprikol: ["/feedback.html"],
  mycar: ["/sell.html", "/sell-ru.html"],
};

describeOperators(operators, (stage, operator) => {
  const own = forms.filter((form) => form.operator === operator);
  const stories = own.flatMap((form) => languages.map((language) => ({ form, language, purpose: form.purpose })));
  let config: Config;
  beforeAll(async () => {
    config = await configOf(operator);
  });

  const agreementOf = ({ purpose }: OperatorForm): Agreement => {
    const found = config.agreements?.find((one) => one.purpose === purpose);
    if (!found) throw new Error(`${operator} has no agreement on ${purpose}`);
    return found;
  };
  /** Consent to personal data that the operator's server has been sent. The same receipt may come twice. */
  const taken = (): Receipt[] => {
    const all = stage.demo
      .receipts()
      .filter(({ host, receipt }) => host === `${operator}.localhost` && "shown" in receipt)
      .map(({ receipt }): [unknown, Receipt] => [receipt.id, receipt]);
    return [...new Map(all).values()];
  };
  const arrive = async (
    { path, purpose }: OperatorForm,
    language: Language,
    answer: (page: Page) => Promise<void>,
  ): Promise<Page> => {
    const page = await stage.visitor.open(stage.demo.url(operator, path[language]));
    await waitForPart(page, "banner");
    await switchLanguage(page, language);
    await answer(page);
    await page.waitFor(isDrawn, purpose);
    await page.evaluate(fillIn);
    await page.evaluate(listen);
    return page;
  };

  it("have a form for every agreement", () => {
    expect(own.map(({ purpose }) => purpose)).toEqual(config.agreements?.map(({ purpose }) => purpose));
  });

  it.each(stories)("say what a press means and make one receipt of it: $purpose, $language", async (story) => {
    const { form, language, purpose } = story;
    const page = await arrive(form, language, rejectAll);
    await expectShown(page, form, language);
    const devices = idsOf(config.purposes.filter(isDevicePurpose));
    const before = { cookie: await recordCookieOf(page), statuses: await statuses(page, devices) };
    expect(before.cookie).not.toBe("");
    const earlier = taken().length;
    const { declaration } = config;
    if (declaration) {
      await page.click(button);
      await page.waitFor(hasAgreementPart, purpose, "declaration");
      await page.waitFor(isReminded, purpose);
      expect(await page.evaluate(heard)).toEqual({ receipts: [], sent: null });
      expect(taken()).toHaveLength(earlier);
      await page.click('[data-part="declaration"]');
    }
    // One language shows a receipt without choices, the other one with the first of them.
    const [choice] = language === "ru" ? (agreementOf(form).choices ?? []) : [];
    if (choice) await page.click(`[data-part="choice:${choice}"]`);
    await page.click(button);
    await page.waitFor((path) => location.pathname === path, form.next[language]);
    const { receipts, sent } = await page.waitFor(heard);
    expect(sent, "receipts made before the form was sent").toBe(1);
    await expect.poll(() => taken().slice(earlier), patience).toEqual(receipts);
    // As it was sent: what comes out of a page by other ways may be in another order.
    const [receipt = {}] = taken().slice(earlier);
    expect(receipt.label).toBe(form.label[language]);
    expect(receipt.purposes).toMatchObject({ [purpose]: true });
    const { id, at, ...rest } = receipt;
    const text = JSON.stringify(rest, null, 2);
    expect(text).not.toMatch(/undefined|null|NaN/);
    await expect(`${text}\n`).toMatchFileSnapshot(`receipts/${operator}-${purpose}-${language}.json`);
    await waitForPart(page, "reopen");
    expect(await statuses(page, devices)).toEqual(before.statuses);
    const { choices = [] } = agreementOf(form);
    if (!choices.length) expect(await recordCookieOf(page)).toBe(before.cookie);
    const granted = Object.entries(await statuses(page, choices)).filter(([, status]) => status === "granted");
    expect(granted.map(([id]) => id)).toEqual(choice ? [choice] : []);
  });

  it.each(own)("record nothing of one who is under age: $purpose", async (form) => {
    if (!config.declaration) return;
    const page = await arrive(form, "kk", acceptAll);
    const earlier = taken().length;
    await page.evaluate(() => addEventListener("kelisim:underage", () => Object.assign(window, { underage: true })));
    await page.click('[data-part="agreement"] [data-part="agreement-underage"]');
    await page.waitFor(() => "underage" in window);
    expect(await recordOf(page)).toBeNull();
    expect(await recordCookieOf(page)).toBe("");
    // The dialog that says so may cover the button.
    await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), button);
    await page.waitFor(hasAgreementPart, form.purpose, "underage");
    expect(await page.evaluate(heard)).toEqual({ receipts: [], sent: null });
    expect(taken()).toHaveLength(earlier);
  });

  if (operator === "autocheck") {
    it("leave a form as it is where the config is broken", async () => {
      const broken = encodeConfig({ purposes: null });
      const page = await stage.visitor.open(stage.demo.url(operator, `/?head=none&config=${broken}`));
      const earlier = taken().length;
      expect(await page.evaluate(hasAgreementPart, "personal_data", "agreement")).toBe(false);
      await page.evaluate(fillIn);
      await page.click(button);
      await page.waitFor(() => location.pathname === "/report.html");
      expect(taken()).toHaveLength(earlier);
    });
  }

  const marked = markedForms[operator];
  it.skipIf(!marked)("marks the fields that are required, and no other", async () => {
    for (const path of marked ?? []) {
      const page = await stage.visitor.open(stage.demo.url(operator, path));
      const fields = await page.evaluate(() =>
        [...document.querySelectorAll("form label")].map((label) => ({
          isMarked: Boolean(label.textContent?.includes("*")),
          isRequired: Boolean(label.querySelector("[required]")),
        })),
      );
      expect(fields.map(({ isMarked }) => isMarked)).toEqual(fields.map(({ isRequired }) => isRequired));
      expect(new Set(fields.map(({ isRequired }) => isRequired)).size).toBe(2);
      expect(await page.evaluate(() => document.querySelector("form")?.textContent)).toMatch(
        /\* – (міндетті өріс|обязательное поле)/,
      );
    }
  });

  async function expectShown(page: Page, form: OperatorForm, language: Language): Promise<void> {
    const agreement = agreementOf(form);
    const { declaration, policy } = config;
    const drawn = await page.evaluate(look, form.purpose, button);
    expect(drawn.text).toContain(agreement.text[language]);
    expect(drawn.text).toContain(form.cited[language]);
    expect(drawn.links).toContain(policy.url?.[language]);
    for (const { title, href } of form.documents ?? []) {
      expect(drawn.text).toContain(title[language]);
      if (href) expect(drawn.links).toContain(href);
    }
    expect(drawn.hasDeclaration).toBe(operator !== "callprikol");
    if (declaration) expect(drawn.text).toContain(declaration.text[language]);
    const unticked = (agreement.choices ?? []).map((id) => [id, false]);
    expect(drawn.choices).toEqual(Object.fromEntries(unticked));
    expect(drawn.isBeforeButton).toBe(true);
  }
});

/** The cookie as a whole, with its name. */
function recordCookieOf(page: Page): Promise<string> {
  return page.evaluate(() => document.cookie.split("; ").find((one) => one.startsWith("kelisim=")) ?? "");
}

function isDrawn(purpose: string): boolean {
  const host = document.querySelector(`[data-kelisim-agreement="${purpose}"]`);
  return Boolean(host?.shadowRoot?.querySelector("[data-part=agreement]"));
}

function hasAgreementPart(purpose: string, part: string): boolean {
  const host = document.querySelector(`[data-kelisim-agreement="${purpose}"]`);
  return Boolean(host?.shadowRoot?.querySelector(`[data-part="${part}"]`));
}

function isReminded(purpose: string): boolean {
  const host = document.querySelector(`[data-kelisim-agreement="${purpose}"]`);
  return Boolean(host?.shadowRoot?.querySelector("[aria-invalid]") && host.shadowRoot.querySelector("[role=alert]"));
}

function look(purpose: string, submit: string): Drawn {
  const host = document.querySelector(`[data-kelisim-agreement="${purpose}"]`) as Element;
  const root = host.shadowRoot as ShadowRoot;
  const choices = [...root.querySelectorAll<HTMLInputElement>('[data-part^="choice:"]')];
  const order = host.compareDocumentPosition(document.querySelector(submit) as Element);
  return {
    text: root.textContent ?? "",
    links: [...root.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    choices: Object.fromEntries(
      choices.map(({ dataset, checked }) => [dataset.part?.slice("choice:".length), checked]),
    ),
    hasDeclaration: Boolean(root.querySelector('[data-part="declaration"]')),
    isBeforeButton: Boolean(order & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}

function fillIn(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("main form :is(input, textarea)")) {
    if (field.type === "file") {
      const files = new DataTransfer();
      files.items.add(new File(["x"], "x.png", { type: "image/png" }));
      field.files = files.files;
    } else field.value = field.type === "email" ? "a@example.kz" : "1";
  }
}

/** Notes receipts, and how many there were when a form was sent, so that the next page can tell. */
function listen(): void {
  const receipts: unknown[] = [];
  addEventListener("kelisim:receipt", (event) => {
    const { detail } = event as CustomEvent<Receipt>;
    // What is chosen beside the consent goes into the record, which has a receipt of its own.
    if (!("shown" in detail)) return;
    receipts.push(detail);
    sessionStorage.setItem("receipts", JSON.stringify(receipts));
  });
  document.addEventListener("submit", () => sessionStorage.setItem("sent", String(receipts.length)));
}

function heard(): { receipts: Receipt[]; sent: number | null } {
  return {
    receipts: JSON.parse(sessionStorage.getItem("receipts") ?? "[]"),
    sent: JSON.parse(sessionStorage.getItem("sent") ?? "null"),
  };
}
