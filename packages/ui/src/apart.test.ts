// @vitest-environment happy-dom
/**
 * Two consents are kept apart in every text: the dialogs take back cookies and say nothing else, and what deals with
 * personal data never says that it clears or switches off cookies.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config, DialogModel, MandatoryLanguage as Language, Screen, Text, WithdrawalReport } from "@kelisim/core";
import { letter, lettersOf, letterText } from "@kelisim/core/letters";
import { afterEach, describe, expect, it } from "vitest";
import { fullConfig } from "./config.fixture.ts";
import { dataTexts } from "./data/texts/index.ts";
import { mountAgreement, mountLetters, mountPolicyNotice } from "./data.ts";
import { createFront } from "./front.ts";
import { type MountedFake, mountFake, record } from "./model.fixture.ts";
import { texts } from "./texts/index.ts";

const front = createFront(window);
const languages: readonly Language[] = ["kk", "ru"];
const operators = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"];
const configOf = (operator: string): Config => {
  const path = join(import.meta.dirname, "../../../examples/operators", operator, "kelisim.config.json");
  const config: Config = JSON.parse(readFileSync(path, "utf8"));
  // What the catalogue says of a service is not the operator's word.
  return { ...config, services: config.services.filter(({ title }) => title) };
};

const personalData = /дербес дерек|персональн|личн\S+ данн/iu;
const withdrawing = /қайтарып\s+ал|кері\s+ал|отозва|отзыва|отзыв(?!ч)/iu;
/** Withdrawn apart, in writing, or as a right that one has: none of these is done by the dialog that says so. */
const elsewhere = /бөлек|жазбаша|хат|өтініш|ала аласыз|болмайды|отдельно|письмен|письм|заявлен|можно|нельзя/iu;

/** Says of itself that it withdraws consent to the processing of personal data. */
function withdrawsData(sentence: string): boolean {
  return personalData.test(sentence) && withdrawing.test(sentence) && !elsewhere.test(sentence);
}

const cookies = /cookie|куки/iu;
const clearing = /өшір|тазала|жой|сөндір|удал|очист|очищ|стира|стёр|сотр|отключ|выключ/iu;

/** Says that cookies are cleared or switched off. */
function clearsCookies(sentence: string): boolean {
  return cookies.test(sentence) && clearing.test(sentence);
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?;])\s+|\n/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

const blocks = "h2, h3, h4, p, li, button, a, summary, legend, label, dt, dd, small";
const drawnIn = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll(blocks)].flatMap(({ textContent }) => sentencesOf(textContent ?? ""));

/** Every word of a table of texts; a function is called with something of each kind. */
function wordsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return sentencesOf(value);
  if (typeof value === "function") return wordsOf(value("5", "6"));
  return Object.values(value ?? {}).flatMap(wordsOf);
}

let undos: (() => void)[] = [];
afterEach(() => {
  for (const undo of undos) undo();
  undos = [];
  document.body.replaceChildren();
});

const firstChoice = ({ purposes }: Config): string =>
  purposes.find(({ kind, always }) => kind === "device" && !always)?.id ?? "";

const mount = (screen: Screen, config: Config): MountedFake => {
  const mounted = mountFake(screen, { config, gpc: true });
  undos.push(mounted.unmount);
  mounted.record.value = { ...record, operator: config.id, purposes: { [firstChoice(config)]: true } };
  return mounted;
};

const report: WithdrawalReport = {
  kept: true,
  purposes: [],
  cleared: [{ name: "_ga", where: "cookie" }],
  remaining: [{ name: "_ym", where: "cookie", reason: "blocked" }],
  reload: true,
};
const screens: readonly Screen[] = [
  { kind: "banner" },
  { kind: "settings" },
  { kind: "result", report },
  { kind: "result", report: { kept: true, purposes: [], cleared: [], remaining: [], reload: false } },
  { kind: "notice", additions: true },
  { kind: "underage" },
  { kind: "failed" },
];

/** What the browser dialogs say, screen by screen. */
function saidByDialogs(config: Config, language: Language): readonly string[] {
  return screens.flatMap((screen) => {
    const mounted = mount(screen, config);
    mounted.language.value = language;
    const said = drawnIn(mounted.root);
    expect(said.length, screen.kind).toBeGreaterThan(2);
    mounted.unmount();
    return said;
  });
}

/** What the letters, the agreements and the notice for a cabinet say. */
function saidOfData(config: Config, language: Language): readonly string[] {
  const mounted = mount({ kind: "none" }, config);
  mounted.language.value = language;
  const model = { ...mounted, config, gpc: false, status: () => "undecided" } as unknown as DialogModel;
  undos.push(mountLetters({ document, front, model }));
  const letters = document.querySelector("[data-kelisim-letters]")?.shadowRoot as ShadowRoot;
  const press = (part: string): void => letters.querySelector<HTMLElement>(`[data-part="${part}"]`)?.click();
  const said: string[] = [];
  mounted.screen.value = { kind: "letters" };
  said.push(...drawnIn(letters));
  for (const id of lettersOf(config)) {
    press(`letter:${id}`);
    said.push(...drawnIn(letters));
    press("show-letter");
    expect(letters.querySelector(".sheet")).not.toBeNull();
    said.push(...drawnIn(letters), ...sentencesOf(letterText(letter(config, id, language, Date.now()))));
    press("back");
    press("back");
  }
  for (const agreement of config.agreements ?? []) {
    const host = document.body.appendChild(document.createElement("div"));
    const view = mountAgreement({ document, front, model, agreement, host });
    undos.push(view.remove);
    said.push(...drawnIn(host.shadowRoot as ShadowRoot), ...view.shown().flatMap(sentencesOf));
  }
  const host = document.body.appendChild(document.createElement("div"));
  mounted.record.value = { ...record, operator: config.id, revision: "before" };
  undos.push(mountPolicyNotice({ document, front, model, host }));
  const notice = drawnIn(host.shadowRoot as ShadowRoot);
  expect(notice.length).toBeGreaterThan(1);
  return [...said, ...notice];
}

describe.each(operators.flatMap((operator) => languages.map((language) => [operator, language] as const)))(
  "%s in %s",
  (operator, language) => {
    const config = configOf(operator);

    it("the dialogs never say that they withdraw consent to the processing of personal data", () => {
      expect(saidByDialogs(config, language).filter(withdrawsData)).toEqual([]);
    });

    it("the result of a withdrawal speaks of personal data once, to say that this is another consent", () => {
      const mounted = mount({ kind: "result", report }, config);
      mounted.language.value = language;
      const said = drawnIn(mounted.root).filter((sentence) => personalData.test(sentence));
      expect(said).toEqual([texts[language].dataApart]);
      expect(said.filter(withdrawsData)).toEqual([]);
    });

    it("the button that withdraws stands with what is switched on, and the one for letters with personal data", () => {
      const { root, language: chosen } = mount({ kind: "settings" }, config);
      chosen.value = language;
      const headingOver = (part: string): string | null | undefined =>
        root.querySelector(`[data-part="${part}"]`)?.closest("section")?.querySelector("h3")?.textContent;
      const { sections } = texts[language];
      expect(headingOver("withdraw")).toBe(sections.withdrawal);
      expect(headingOver("letters")).toBe(sections.data);
    });

    it("letters, agreements and the cabinet never say that they clear or switch off cookies", () => {
      expect(saidOfData(config, language).filter(clearsCookies)).toEqual([]);
    });
  },
);

describe("the product's own texts", () => {
  it.each(languages)(
    "withdraw no consent to personal data and clear no cookies where they must not: %s",
    (language) => {
      expect(wordsOf(texts[language]).length).toBeGreaterThan(50);
      expect(wordsOf(texts[language]).filter(withdrawsData)).toEqual([]);
      expect(wordsOf(dataTexts[language]).length).toBeGreaterThan(20);
      expect(wordsOf(dataTexts[language]).filter(clearsCookies)).toEqual([]);
    },
  );
});

describe("the rules", () => {
  it.each([
    "Дербес деректерді өңдеуге келісім қайтарып алынды.",
    "Дербес деректеріңізді өңдеуге берген келісімді қайтарып алу.",
    "Согласие на обработку персональных данных отозвано.",
    "Вы отзываете согласие на cookie и на обработку персональных данных.",
  ])("find a dialog that withdraws consent to personal data: %s", (bad) => {
    expect(withdrawsData(bad)).toBe(true);
    const text: Text = { kk: bad, ru: bad };
    expect(saidByDialogs({ ...fullConfig, intro: text }, "kk").filter(withdrawsData)).toContain(bad);
  });

  it.each([
    "Бұл хат cookie файлдарын да өшіреді.",
    "Өтінішпен бірге cookie тазаланады.",
    "Вместе с письмом удаляются файлы cookie.",
    "Cookie будут очищены.",
    "Cookie при этом отключаются.",
  ])("find a letter or an agreement that clears cookies: %s", (bad) => {
    expect(clearsCookies(bad)).toBe(true);
    const text: Text = { kk: bad, ru: bad };
    const { withdrawal, purposes } = fullConfig;
    if (!withdrawal) throw new Error("the fixture has a withdrawal");
    const inLetter: Config = { ...fullConfig, withdrawal: { ...withdrawal, effect: text } };
    expect(saidOfData(inLetter, "ru").filter(clearsCookies)).toContain(bad);
    const purpose = purposes.find(({ kind }) => kind === "data")?.id ?? "";
    const inAgreement: Config = { ...fullConfig, agreements: [{ purpose, text }] };
    expect(saidOfData(inAgreement, "kk").filter(clearsCookies)).toContain(bad);
  });

  it.each([
    "Дербес деректерді өңдеуге берілген келісім бөлек қайтарып алынады.",
    "Чтобы отозвать согласие на обработку персональных данных, сообщите об этом письменно.",
    "Келісім қайтарып алынды",
  ])("leave alone what is withdrawn elsewhere: %s", (good) => {
    expect(withdrawsData(good)).toBe(false);
  });

  it.each(["Cookie файлдарынан бас тарту бірден күшіне енеді.", "Персональные данные удаляются."])(
    "leave alone what clears no cookies: %s",
    (good) => {
      expect(clearsCookies(good)).toBe(false);
    },
  );
});
