/** Letters to the operator: which there are, what is told before one is shown, how it reads, and what can be done with it. */

import { expect, it } from "vitest";
import type { Config } from "../../packages/core/src/config.ts";
import type { MandatoryLanguage as Language } from "../../packages/core/src/language.ts";
import { type LetterId, letter, lettersOf, letterText, mailto } from "../../packages/core/src/letters.ts";
import { pressAtOnce } from "../engines/dialog.ts";
import type { Page } from "../engines/index.ts";
import { describeOperators, operators, type Stage } from "../operators/under-test.ts";
import { configOf, openSettings, rejectAll, waitForNoPart, waitForPart, withQuery } from "../operators/visit.ts";
import {
  backToList,
  focused,
  headingIn,
  keptLines,
  linesIn,
  openLetters,
  partsIn,
  pressIn,
  showAbout,
  showLetter,
  speak,
  writtenAt,
} from "./panel.ts";

const languages: readonly Language[] = ["kk", "ru"];
const patience = { timeout: 10_000 };

const inMail = ["write", "copy"];
const onPaper = ["print", "copy"];
const inForm = ["form", "copy"];

const almaty = {
  kk: "050060, Алматы қаласы, Розыбакиев көшесі, 263",
  ru: "050060, город Алматы, улица Розыбакиева, дом 263",
};
const none = {
  kk: "мекенжай саясатта көрсетілмеген, оны оператордан сұраңыз.",
  ru: "адрес в политике не указан, уточните его у оператора.",
};
const leads = {
  mail: { kk: "Электрондық пошта:", ru: "Электронная почта:" },
  post: { kk: "Пошта мекенжайы:", ru: "Почтовый адрес:" },
  written: { kk: "Жазбаша түрде:", ru: "В письменном виде:" },
  form: { kk: "Кері байланыс нысаны:", ru: "Форма обратной связи:" },
  contacts: { kk: "Оператормен байланыс:", ru: "Связь с оператором:" },
};

interface Way {
  readonly lead: Record<Language, string>;
  readonly where: Record<Language, string>;
  readonly acts: readonly string[];
}

const both = (text: string): Record<Language, string> => ({ kk: text, ru: text });
const mail = (address: string): Way => ({ lead: leads.mail, where: both(address), acts: inMail });
const post: Way = { lead: leads.post, where: almaty, acts: onPaper };
const form: Way = { lead: leads.form, where: both("/feedback.html"), acts: inForm };
const written: Way = { lead: leads.written, where: none, acts: onPaper };

/** How each policy wants its letters: first the withdrawal, then every other. The feedback page is the demo's. */
const ways: Record<string, readonly [withdrawal: Way, other: Way]> = {
  autocheck: [mail("info@kao.kz"), mail("info@kao.kz")],
  callprikol: [form, form],
  kashalot: [written, { lead: leads.contacts, where: none, acts: onPaper }],
  kreditomat: [written, mail("info@kreditomat.kz")],
  mycar: [post, post],
};

const exceptions = {
  obligations: {
    kk: "Орындалмаған міндеттемелер болса, келісімді қайтарып алуға болмайды.",
    ru: "Отозвать согласие нельзя, пока есть неисполненные обязательства.",
  },
  law: {
    kk: "Заңда көзделген жағдайларда келісімді қайтарып алуға болмайды.",
    ru: "Отозвать согласие нельзя в случаях, предусмотренных законом.",
  },
};

const arrive = async (stage: Stage, operator: string): Promise<Page> => {
  const page = await stage.visitor.open(withQuery(stage.demo.url(operator), { clock: String(writtenAt) }));
  await rejectAll(page);
  await waitForPart(page, "reopen");
  return page;
};

describeOperators(operators, (stage, operator) => {
  it("are those its policy allows, told of and written in both languages, and sent by nobody", async () => {
    const config = await configOf(operator);
    const page = await arrive(stage, operator);
    const address = await page.url();
    await openLetters(page);
    const ids = lettersOf(config);
    expect(ids).toContain("withdrawal");
    for (const language of languages) {
      await speak(page, language);
      expect(await partsIn(page, "ul")).toEqual(ids.map((id) => `letter:${id}`));
      expect(await partsIn(page, ".acts")).toEqual(["done"]);
      for (const id of ids) {
        const [name] = await linesIn(page, `[data-part="letter:${id}"]`);
        await showAbout(page, id);
        expect(await headingIn(page)).toBe(name);
        expectTold(config, id, language, await linesIn(page, ".body li"));
        expect(await partsIn(page, ".acts")).toEqual(["back", "show-letter"]);
        await showLetter(page);
        expect(await linesIn(page, ".sheet p, .sheet h3")).toEqual(keptLines(operator, id, language));
        await expectActs(page, config, id, language);
        await backToList(page);
      }
    }
    expect(await page.url()).toBe(address);
    expect(await page.evaluate(() => "samePage" in globalThis)).toBe(true);
    expect(stage.demo.requests()).toEqual([]);
  });

  /** Everything there is to know, and no more. */
  function expectTold(config: Config, id: LetterId, language: Language, told: readonly string[]): void {
    const { withdrawal, retention, policy, rights = [] } = config;
    const right = rights.find((one) => one.id === id);
    const others = rights.find((one) => one.id === "stop-messages");
    const own = {
      withdrawal: [
        withdrawal?.text[language].replace("{date}", "20.01.2027"),
        withdrawal?.effect?.[language],
        ...(withdrawal?.exceptions ?? []).map((one) => exceptions[one][language]),
        retention?.text[language],
      ],
      messages: [withdrawal?.messages?.text[language], others?.text[language]],
      objection: [policy.objection?.text[language]],
    };
    const meant = own[id as keyof typeof own] ?? [right?.text[language], right?.fee?.[language]];
    const { lead, where } = wayOf(id);
    const expected = [...meant.filter((text) => text !== undefined), `${lead[language]} ${where[language]}`];
    expect(told.map((line, index) => line.startsWith(expected[index] ?? "\0") || line)).toEqual(
      expected.map(() => true),
    );
    if (operator === "kashalot" && id === "withdrawal") expect(told.join()).toContain("20.01.2027");
  }

  function wayOf(id: LetterId): Way {
    const way = ways[operator]?.[id === "withdrawal" ? 0 : 1];
    if (!way) throw new Error(`${operator} is not in the table`);
    return way;
  }

  async function expectActs(page: Page, config: Config, id: LetterId, language: Language): Promise<void> {
    const { where, acts } = wayOf(id);
    expect(await partsIn(page, ".acts")).toEqual(["back", ...acts]);
    const links = await page.evaluate(() => {
      const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
      return [...(root?.querySelectorAll(".acts a") ?? [])].map((link) => link.getAttribute("href") ?? "");
    });
    if (acts === inForm) expect(links).toEqual([where[language]]);
    else if (acts !== inMail) expect(links).toEqual([]);
    else {
      const to = where[language];
      expect(links).toEqual([mailto(letter(config, id, language, writtenAt), to)]);
      const [, subject = "", body = ""] = /^mailto:[^?]+\?subject=([^&]+)&body=([^&]+)$/.exec(links[0] ?? "") ?? [];
      const lines = keptLines(operator, id, language);
      expect(lines).toContain(decodeURIComponent(subject));
      const mailed = decodeURIComponent(body).split("\r\n").filter(Boolean);
      expect(mailed.length).toBeGreaterThan(2);
      for (const line of mailed) expect(lines).toContain(line);
    }
  }

  it("are copied, or selected where the clipboard is shut", async () => {
    const config = await configOf(operator);
    const page = await arrive(stage, operator);
    await openLetters(page);
    await showAbout(page, "withdrawal");
    await showLetter(page);
    const language = await languageOf(page);
    const whole = letterText(letter(config, "withdrawal", language, writtenAt));

    // As the engine does it by itself.
    await pressIn(page, "copy");
    const outcome = async (): Promise<string> => {
      if ((await linesIn(page, "[role=status]")).length) return "copied";
      return (await selectedIn(page)) ? "selected" : "";
    };
    await expect.poll(outcome, patience).not.toBe("");
    // One of the two, and not both.
    const isCopied = (await outcome()) === "copied";
    expect(withoutSpaces(await selectedIn(page))).toBe(isCopied ? "" : withoutSpaces(whole));

    await stubClipboard(page, true);
    await pressIn(page, "copy");
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, "copied")), patience).toBe(whole);
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-letters]")?.shadowRoot?.querySelector("[role=status]")),
    );

    // Away and back, so that nothing is left of what was said.
    await pressIn(page, "back");
    await waitForNoPart(page, "sheet");
    await showLetter(page);
    expect(await linesIn(page, "[role=status]")).toEqual([]);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await stubClipboard(page, false);
    await pressIn(page, "copy");
    await page.waitFor(selectionIn);
    expect(withoutSpaces(await selectedIn(page))).toBe(withoutSpaces(whole));
    expect(await linesIn(page, "[role=status]")).toEqual([]);
  });

  it("give the focus back to where the visitor was", async () => {
    const page = await arrive(stage, operator);
    await openLetters(page);
    await page.press("Escape");
    await waitForNoPart(page, "letters");
    await expect.poll(() => focused(page), patience).toBe("to-letters");
    for (const part of ["close", "done"]) {
      await page.click("#to-letters");
      await waitForPart(page, "letters");
      await pressIn(page, part);
      await waitForNoPart(page, "letters");
      await expect.poll(() => focused(page), patience).toBe("to-letters");
    }
    await showAboutFromSettings(page);
    await page.press("Escape");
    await waitForNoPart(page, "letters");
    await expect.poll(() => focused(page), patience).toBe("to-settings");
  });

  /** By a button of the page to the settings, and from there to a letter. */
  async function showAboutFromSettings(page: Page): Promise<void> {
    await page.evaluate(() => {
      const button = document.createElement("button");
      button.id = "to-settings";
      button.textContent = "Settings";
      button.dataset.kelisimShow = "settings";
      document.body.prepend(button);
    });
    await page.click("#to-settings");
    await waitForPart(page, "settings");
    await pressAtOnce(page, "letters");
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-letters]")?.shadowRoot?.querySelector("h2")),
    );
    await waitForNoPart(page, "settings");
    await showAbout(page, "withdrawal");
  }

  it("are reached by keyboard, and Tab stays inside", async () => {
    const page = await arrive(stage, operator);
    await openLetters(page);
    await expect.poll(() => focused(page), patience).toBe("h");
    await tabTo(page, "letter:withdrawal");
    await page.press("Enter");
    await waitForPart(page, "show-letter");
    expect(await focused(page)).toBe("h");
    await tabTo(page, "show-letter");
    await page.press("Enter");
    await waitForPart(page, "sheet");
    const { acts } = ways[operator]?.[0] ?? { acts: [] };
    const inside = ["lang-kk", "lang-ru", "close", "back", ...acts];
    const seen = new Set<string>();
    for (let i = 0; i < 2 * inside.length + 4; i++) {
      await page.press("Tab");
      seen.add(await focused(page));
    }
    // Firefox also stops at what scrolls.
    expect([...seen].filter((name) => name !== "div" && name !== "h").sort()).toEqual([...inside].sort());
    await tabTo(page, "lang-kk");
    await page.press("Shift+Tab");
    expect(await focused(page)).toBe("copy");
    await page.press("Tab");
    expect(await focused(page)).toBe("lang-kk");
    await page.press("Escape");
    await waitForNoPart(page, "letters");
    await expect.poll(() => focused(page), patience).toBe("to-letters");
  });

  it("open from the settings by their buttons, and lead back to the control", async () => {
    const page = await arrive(stage, operator);
    await openSettings(page);
    await pressAtOnce(page, "letters");
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-letters]")?.shadowRoot?.querySelector("h2")),
    );
    expect((await partsIn(page, "ul")).length).toBe(lettersOf(await configOf(operator)).length);
    await page.press("Escape");
    await waitForPart(page, "reopen");
    await expect.poll(() => focused(page), patience).toBe("reopen");
  });

  const [{ acts }] = ways[operator] ?? [{ acts: [] }];
  it.runIf(acts === onPaper)("are printed alone, and the page is as it was afterwards", async () => {
    const page = await arrive(stage, operator);
    await openLetters(page);
    await showAbout(page, "withdrawal");
    await showLetter(page);
    const before = await pageState(page);
    await page.evaluate(() => {
      const tries: unknown[] = [];
      Object.assign(globalThis, { tries });
      window.print = () => {
        const hosts = [...document.querySelectorAll("[data-kelisim-print]")];
        const lines = [...(hosts[0]?.shadowRoot?.querySelectorAll("p, h3") ?? [])].map((one) => one.textContent);
        const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
        const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === "print");
        const styles = print.flatMap((rule) => [...(rule as CSSMediaRule).cssRules]) as CSSStyleRule[];
        const displayOf = (element: Element): string[] =>
          styles
            .filter(({ selectorText, style }) => style.display && element.matches(selectorText))
            .map(({ style }) => `${style.display} ${style.getPropertyPriority("display")}`);
        const displays = [...document.body.children].map((child) => [hosts.includes(child), displayOf(child).join()]);
        const ruled = rules.some((rule) => /@page/.test(rule.cssText));
        const seen = hosts[0] && getComputedStyle(hosts[0]).display;
        tries.push({ count: hosts.length, lines, displays, ruled, seen, title: document.title });
      };
    });
    const language = await languageOf(page);
    await pressIn(page, "print");
    const [printed] = await tries(page);
    const kept = keptLines(operator, "withdrawal", language);
    expect(printed).toMatchObject({ count: 1, lines: kept, seen: "none" });
    expect(kept).toContain(printed?.title);
    expect(printed?.displays.filter(([isHost]) => isHost)).toEqual([[true, "block important"]]);
    const others = printed?.displays.filter(([isHost]) => !isHost) ?? [];
    expect(others.length).toBeGreaterThan(3);
    expect(new Set(others.map(([, display]) => display))).toEqual(new Set(["none important"]));
    expect(await pageState(page)).not.toEqual(before);
    await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
    expect(await pageState(page)).toEqual(before);

    // A browser that never says when it is through: one letter at a time, and none once the panel is closed.
    await pressIn(page, "print");
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pressIn(page, "print");
    expect((await tries(page)).map(({ count }) => count)).toEqual([1, 1, 1]);
    await page.press("Escape");
    await waitForNoPart(page, "letters");
    expect(await pageState(page)).toEqual(before);
  });
});

interface Printed {
  readonly count: number;
  readonly lines: readonly string[];
  readonly displays: readonly (readonly [isHost: boolean, display: string])[];
  readonly title: string;
}

const languageOf = (page: Page): Promise<Language> =>
  page.evaluate(() => {
    const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
    return (root?.querySelector(".k")?.getAttribute("lang") ?? "") as Language;
  });

const tries = (page: Page): Promise<Printed[]> => page.evaluate(() => Reflect.get(globalThis, "tries") as Printed[]);

const pageState = (page: Page): Promise<unknown> =>
  page.evaluate(() => ({
    title: document.title,
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll("[data-kelisim-print]").length,
  }));

const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

/** The text that is selected inside the letter. */
function selectionIn(): string {
  const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
  const ofRoot = (root as unknown as { getSelection?: () => Selection | null } | null)?.getSelection?.();
  return `${ofRoot ?? ""}` || `${getSelection() ?? ""}`;
}
const selectedIn = (page: Page): Promise<string> => page.evaluate(selectionIn);

function stubClipboard(page: Page, isOpen: boolean): Promise<void> {
  return page.evaluate((open) => {
    const writeText = async (text: string): Promise<void> => {
      if (!open) throw new DOMException("refused", "NotAllowedError");
      Object.assign(globalThis, { copied: text });
    };
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  }, isOpen);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 40 && (await focused(page)) !== name; i++) await page.press("Tab");
  expect(await focused(page)).toBe(name);
}
