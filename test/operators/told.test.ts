// @vitest-environment happy-dom
/** What the settings of each operator tell, in both languages: what its policy says, and nothing else. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, type ConfigInput, type MandatoryLanguage as Language, withServices } from "@kelisim/core";
import { services } from "@kelisim/services";
import { describe, expect, it } from "vitest";
import { operatorFolder } from "../../examples/server/config.ts";
import { isShown } from "../../packages/cli/src/texts/shown.ts";
import { productWords } from "../../packages/cli/src/texts/words.ts";
import { mountFake } from "../../packages/ui/src/model.fixture.ts";
import { texts } from "../../packages/ui/src/texts/index.ts";

const ids = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"] as const;
type Id = (typeof ids)[number];
type Of<T> = Readonly<Record<Id, T>>;

const languages: readonly Language[] = ["kk", "ru"];

/** What only some of the operators have, by language; `null` where the policy says nothing of it. */
const refusals: Of<Readonly<Record<Language, string>> | null> = {
  autocheck: null,
  callprikol: {
    kk: "нашарырақ жұмыс істеуі мүмкін.  (саясаттың 2.8-тармағы)",
    ru: "могут работать хуже.  (п. 2.8 политики)",
  },
  kashalot: {
    kk: "қосымшаның кейбір функциялары дұрыс жұмыс істемеуі мүмкін.  (саясаттың 6.4-тармағы)",
    ru: "некоторые функции приложения могут работать некорректно.  (п. 6.4 политики)",
  },
  kreditomat: {
    kk: "қосымшаны әрі қарай пайдалану шектелуі мүмкін. Шешіміңізді кез келген уақытта өзгерте аласыз.",
    ru: "дальнейшее использование приложения может быть ограничено. Решение можно изменить в любое время.",
  },
  mycar: null,
};

const controllers: Of<readonly string[]> = {
  autocheck: ["ТОО «KAO Solutions» БИН 250640020303"],
  callprikol: ["ТОО «Цифровая ракета»"],
  kashalot: ["ИП Умирбаева Асем Абдикаримовна ИИН 800817401350", "ИП «Service.pro-kz» ИИН 890421351205"],
  kreditomat: ["ТОО «МФО «Взаймы»"],
  mycar: ["ТОО «MyCar Group»"],
};

const documents: Of<readonly string[]> = {
  autocheck: ["Пользовательское соглашение", "Приложение №1: согласие на сбор и обработку персональных данных"],
  callprikol: [],
  kashalot: ["Пользовательское соглашение", "Договор присоединения"],
  kreditomat: [],
  mycar: ["Пользовательское соглашение (PDF)"],
};

/** Each of these must be in the section of personal data, and each of the others must not. */
const withdrawals: Readonly<Record<string, { readonly ru: RegExp; readonly at: readonly Id[] }>> = {
  "by e-mail": { ru: /письменное заявление на info@kao\.kz/, at: ["autocheck"] },
  "by registered letter or courier": { ru: /заказным письмом или курьером: 050060/, at: ["mycar"] },
  "by a written document": { ru: /письменным документом|сообщите об этом письменно/, at: ["kashalot", "kreditomat"] },
  "by the form": { ru: /через форму обратной связи/, at: ["callprikol"] },
  "within a working day": { ru: /в течение 1 рабочего дня/, at: ["autocheck", "mycar"] },
  "without a term": { ru: /^(?!.*рабоч)(?!.*60 ).*Срок в политике не указан\./s, at: ["callprikol", "kreditomat"] },
  "60 days ahead": { ru: /не менее чем за 60 календарных дней.*не ранее \d\d\.\d\d\.\d{4}/, at: ["kashalot"] },
  "with the loss of access": { ru: /доступ к сайту и приложению прекратится/, at: ["kashalot"] },
  "with the loss of the account": { ru: /Аккаунт и Личный кабинет удаляются/, at: ["mycar"] },
  "not with open obligations": {
    ru: /Отозвать согласие нельзя, пока есть неисполненные обязательства/,
    at: ["autocheck", "mycar"],
  },
  "not where the law says so": {
    ru: /Отозвать согласие нельзя в случаях, предусмотренных законом/,
    at: ["callprikol", "kreditomat"],
  },
  "with messages apart": { ru: /От рекламных сообщений[^.]* можно отказаться отдельно/, at: ["autocheck", "mycar"] },
};

const rights: Of<readonly string[]> = {
  autocheck: ["know", "copy", "correct", "stop-messages", "complain"],
  callprikol: ["know", "correct", "delete", "protect"],
  kashalot: ["correct"],
  kreditomat: ["permissions", "correct"],
  mycar: ["know", "copy", "correct", "block", "stop-messages", "complain"],
};

const retentions: Of<RegExp> = {
  autocheck: /5 лет с момента оказания услуги/,
  callprikol: /Срок хранения данных в политике не указан/,
  kashalot: /бессрочно или до конца срока хранения/,
  kreditomat: /в сроки, предусмотренные законодательством/,
  mycar: /сколько нужно для цели/,
};

/** With the demo's addresses and services. */
function configOf(id: Id): Config {
  const read = (file: string): ConfigInput => JSON.parse(readFileSync(join(operatorFolder(id), file), "utf8"));
  return withServices({ ...read("kelisim.config.json"), ...read("demo.json") }, services);
}

interface Drawn {
  /** Text by section. */
  readonly sections: ReadonlyMap<string, string>;
  readonly whole: string;
  readonly policyLinks: readonly (string | null)[];
  /** Cookies and storage keys with what is told of them. */
  readonly rows: readonly (readonly string[])[];
  readonly switches: readonly string[];
}

/** The settings, drawn once. */
function draw(config: Config, language: Language): Drawn {
  const { part, root, unmount } = mountFake({ kind: "settings" }, { config });
  part(`lang-${language}`).click();
  const parts = [...root.querySelectorAll<HTMLElement>("[data-part]")];
  const named = (start: string): (readonly [string, HTMLElement])[] =>
    parts
      .filter(({ dataset }) => dataset.part?.startsWith(start))
      .map((element) => [element.dataset.part?.slice(start.length) ?? "", element]);
  const drawn = {
    sections: new Map(named("section:").map(([name, element]) => [name, element.textContent ?? ""])),
    whole: part("settings").textContent ?? "",
    policyLinks: [...part("section:operator").querySelectorAll("a")].map((link) => link.getAttribute("href")),
    rows: [...root.querySelectorAll("dl > div")].map((row) =>
      [...row.children].map(({ textContent }) => textContent ?? ""),
    ),
    switches: named("purpose:").map(([id]) => id),
  };
  unmount();
  return drawn;
}

describe.each(ids)("the settings of %s", (id) => {
  const config = configOf(id);

  const drawn = { kk: draw(config, "kk"), ru: draw(config, "ru") };
  /** Text of a section; of all of the settings without one. */
  const told = (language: Language, section?: string): string =>
    section ? (drawn[language].sections.get(section) ?? "") : drawn[language].whole;
  const expectIn = (language: Language, section: string, pattern: RegExp, isThere: boolean): void => {
    const text = told(language, section);
    expect(pattern.test(text), `${pattern} in ${text}`).toBe(isThere);
  };

  it("say that the policy takes use for consent, and leave the choice to the visitor", () => {
    for (const language of languages) {
      const { text } = config.useIsConsent ?? { text: { kk: "?", ru: "?" } };
      expect(told(language, "statements")).toContain(text[language]);
      expect(text[language]).toMatch(/таңдауды өзіңізге қалдырамыз\.$|оставляем выбор за вами\.$/);
    }
  });

  it("give the 13 months a clause of the policy at Autocheck and MyCar alone", () => {
    const clause = { autocheck: "(п. 9.5 политики)", mycar: "(п. 7.5 политики)" }[id as string];
    const [, after] = /до 13 месяцев[^.]*\.\s*(\([^)]*\))?/.exec(told("ru", "statements")) ?? [null, "?"];
    expect(after).toBe(clause);
  });

  it("tell of every cookie how long it stays, session or not", () => {
    const { rows } = drawn.kk;
    const cookies = rows.filter(([, term = ""]) => !/^браузер(?! жабылғанға)/.test(term));
    const terms = new Map(cookies.map(([name = "", about = ""]) => [name, about.split(" · ")]));
    const isTold = (name: string, term: RegExp): void =>
      expect(
        terms.get(name)?.some((part) => term.test(part)),
        name,
      ).toBe(true);
    for (const { name, unproven, term } of config.services.flatMap(({ cookies = [] }) => cookies)) {
      if (unproven) continue;
      if (term === "session") isTold(name, /^браузер жабылғанға дейін$/);
      else isTold(name, term ? /^\d+\s\S+$/ : /^мерзімі көрсетілмеген$/);
    }
    expect(terms.get("kelisim")).toEqual(["не рұқсат етілгенін сақтайды", "13\u00a0ай"]);
    // A term is a term: nothing beside it says so once more.
    expect(rows.flat().join()).not.toMatch(/тұрақты/);
  });

  it("tell of each cookie of a catalogued service what it is for", () => {
    const catalogued = config.services.flatMap(({ cookies = [] }) => cookies.filter(({ use }) => use));
    for (const { name, use, unproven } of catalogued) {
      if (unproven || !use) continue;
      const told = drawn.ru.rows.filter(([row]) => row === name).map(([, about]) => about);
      expect(
        told.some((about) => about?.startsWith(texts.ru.uses[use])),
        name,
      ).toBe(true);
    }
    // Universal Analytics ended in 2024.
    for (const dead of ["__utma", "_gid", "_gat*"]) expect(drawn.ru.rows.map(([row]) => row)).not.toContain(dead);
  });

  it("tell what a refusal leads to in the policy's own words, and nothing where it says nothing", () => {
    for (const language of languages) {
      const text = told(language, "statements");
      const refusal = refusals[id]?.[language];
      if (refusal) expect(text).toContain(refusal);
      else expect(text).not.toMatch(/бас тартсаңыз|бермесеңіз|если отказаться|если не дать/i);
    }
  });

  it("name every controller, with the numbers that the policy gives", () => {
    const text = told("ru", "operator").replaceAll(/\s+/g, " ");
    for (const controller of controllers[id]) expect(text).toContain(controller);
    expect(text.match(/ТОО|ИП /g)).toHaveLength(controllers[id].length);
  });

  it("link the policy, and name the documents that belong to it", () => {
    const text = told("ru", "operator");
    expect(drawn.ru.policyLinks).toContain(config.policy.url?.ru);
    const named = ["Пользовательское соглашение", "Договор присоединения", "Приложение №1"];
    for (const document of documents[id]) expect(text).toContain(document);
    for (const name of named) {
      expect(text.includes(name)).toBe(documents[id].some((document) => document.startsWith(name)));
    }
  });

  it("show the policy's version: its date, or the operator's own word", () => {
    const version = id === "kashalot" ? "26.11.2025" : config.policy.revision;
    expect(told("kk", "operator")).toContain(`Саясаттың нұсқасы: ${version}`);
  });

  it("speak of decisions with legal effect at Kashalot alone", () => {
    expectIn("kk", "statements", /құқықтық салдарға әкелетін шешімдер/, id === "kashalot");
    expectIn("ru", "statements", /юридическ\S+ последстви/, id === "kashalot");
  });

  it("say that consent is of one's own will where the policy says so", () => {
    expectIn("kk", "statements", /өз еркіңізбен және өз мүддеңіз үшін/, id !== "callprikol");
    expectIn("ru", "statements", /по своей воле и в своём интересе/, id !== "callprikol");
  });

  it("say which text prevails at Autocheck alone, and first that the policy is in Russian only where it is", () => {
    expectIn("kk", "statements", /орыс тіліндегі мәтін басым/, id === "autocheck");
    expectIn("ru", "statements", /преимущество имеет русский текст/, id === "autocheck");
    const isRussian = id === "kashalot" || id === "callprikol";
    expectIn("kk", "statements", /^\S+ мәліметтерҚұпиялылық саясатының толық мәтіні тек орыс/, isRussian);
    expectIn("ru", "statements", /^\S+ сведенияПолный текст политики опубликован только на русском/, isRussian);
  });

  it("show what cannot be refused apart as a statement, without a switch", () => {
    const bundled = config.purposes.filter(({ separable }) => separable === false);
    if (id !== "kreditomat") expect(bundled.map((purpose) => purpose.id)).toContain("third_parties");
    expect(bundled.some((purpose) => purpose.id === "cross_border")).toBe(id !== "callprikol");
    for (const purpose of bundled) {
      expect(drawn.kk.switches).not.toContain(purpose.id);
      expect(told("kk", "statements")).toContain(purpose.title.kk);
    }
  });

  it("offer messages apart, by the channels that the policy names", () => {
    const text = told("ru", "messages");
    for (const channel of [/SMS/, /WhatsApp/, /Telegram/, /Звоним/]) {
      expect(channel.test(text)).toBe(id === "autocheck" || id === "mycar");
    }
    expect(/от имени партнёров/.test(text)).toBe(id === "autocheck" || id === "mycar");
    expect(/опрос/i.test(text)).toBe(id === "kashalot" || id === "mycar");
    expect(/служебные сообщения/.test(text)).toBe(id === "kashalot");
    expect(/письма|письмах/i.test(text)).toBe(id === "kashalot" || id === "callprikol");
    expect(text === "").toBe(id === "kreditomat");
  });

  it("tell who receives the data", () => {
    for (const language of languages) {
      const { text } = config.recipients ?? { text: { kk: "?", ru: "?" } };
      expect(told(language, "statements")).toContain(text[language]);
    }
    // Not what stands under the title of a purpose, which may name some of them too.
    const [, own = ""] =
      /Получатели данных(.*?)(?:Источники данных|Срок хранения данных|$)/s.exec(told("ru", "statements")) ?? [];
    expect(/аффилированные лица/i.test(own), own).toBe(["autocheck", "callprikol", "mycar"].includes(id));
    expect(/Jetpay и Kaspi/.test(own), own).toBe(id === "kashalot");
  });

  it("tell of other sources at Autocheck and MyCar alone", () => {
    expectIn("kk", "statements", /Сізден бөлек: ашық дерекқорлар/, id === "autocheck" || id === "mycar");
    expectIn("ru", "statements", /Кроме вас: общедоступные базы данных/, id === "autocheck" || id === "mycar");
  });

  it("tell how long data are kept, or that the policy does not say", () => {
    for (const language of languages)
      expect(told(language, "statements")).toContain(config.retention?.text[language] ?? "?");
    for (const [other, pattern] of Object.entries(retentions)) expectIn("ru", "statements", pattern, other === id);
  });

  it("tell the rights that the policy grants, with fee, identification and documents where it has them", () => {
    expect(config.rights?.map((right) => right.id)).toEqual(rights[id]);
    for (const language of languages) {
      for (const { text } of config.rights ?? []) expect(told(language, "rights")).toContain(text[language]);
    }
    expectIn("ru", "rights", /может взиматься административный сбор/, id === "autocheck" || id === "mycar");
    expectIn("ru", "rights", /после вашей идентификации/, id === "kashalot");
    expectIn("ru", "rights", /подтверждаются документами/, id === "callprikol");
  });

  it.each(Object.entries(withdrawals))(
    "tell of the withdrawal of data consent what the policy says: %s",
    (_, { ru, at }) => {
      expectIn("ru", "data", ru, at.includes(id));
    },
  );

  it("keep the withdrawal of cookies apart from that of data consent", () => {
    expect(told("kk", "withdrawal")).not.toMatch(/дербес дерек/i);
    expect(told("ru", "withdrawal")).not.toMatch(/персональн/i);
    expect(told("ru", "data")).toContain(config.withdrawal?.text.ru.split("{date}")[0] ?? "?");
  });

  it("call personal data by one term, and by Autocheck's own once", () => {
    const found = told("kk").match(/жеке деректер/gi) ?? [];
    expect(found).toHaveLength(id === "autocheck" ? 1 : 0);
  });

  it("have no switch that is on before a choice", () => {
    const { root, unmount } = mountFake({ kind: "settings" }, { config });
    const boxes = [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    unmount();
    expect(boxes.length).toBeGreaterThan(1);
    expect(boxes.filter(({ checked, disabled }) => checked || disabled)).toEqual([]);
  });

  it("are followed by a report that says what could not be cleared, why, and what was switched off", () => {
    const optional = config.purposes.find(({ kind, always }) => kind === "device" && !always);
    const remaining = [
      { name: "sid", where: "cookie", reason: "http-only" },
      { name: "c_user", where: "cookie", reason: "other-domain", site: "vendor.example" },
      { name: "locked", where: "indexedDB", reason: "blocked" },
    ] as const;
    const report = { kept: true, purposes: [optional?.id ?? ""], cleared: [], remaining, reload: false };
    const { text, language, unmount } = mountFake({ kind: "result", report }, { config });
    for (const [one, words] of [
      ["kk", ["тек сервер жоя алады", "браузер жоюға мүмкіндік бермеді", "Өшірілді:"]],
      ["ru", ["удалить может только сервер", "браузер не дал удалить", "Выключено:"]],
    ] as const) {
      language.value = one;
      for (const word of [...words, "sid", "vendor.example", "c_user", "locked", optional?.title[one] ?? "?"]) {
        expect(text()).toContain(word);
      }
    }
    unmount();
  });

  it("show no word that the page for editors leaves out", () => {
    const words = productWords({ months: config.consent.months, purpose: { kk: "", ru: "" } });
    const left = [...words].filter(([key, { kk }]) => !isShown(config, key) && kk.length > 20);
    expect(left.length).toBeGreaterThan(5);
    for (const [key, { kk, ru }] of left) {
      expect(told("kk"), key).not.toContain(kk);
      expect(told("ru"), key).not.toContain(ru);
    }
  });

  it("promise no anonymity", () => {
    for (const language of languages) expect(told(language)).not.toMatch(/анонимд|анонимн/i);
  });

  it("say where a clause has another number, or none, in the policy", () => {
    expectIn("ru", "rights", /ошибочно обозначен как второй 8\.2/, id === "kreditomat");
    expectIn("ru", "data", /абзац после п\. 7\.10/, id === "mycar");
  });
});
