import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Config } from "../config.ts";
import type { MandatoryLanguage as Language } from "../language.ts";
import { type LetterId, letter, lettersOf, letterText, mailto, maxMailtoLength, routeOf } from "../letters.ts";
import { sampleConfig } from "../sample.fixture.ts";

const examples = new URL("../../../../examples/operators/", import.meta.url);
const operator = (id: string): Config =>
  JSON.parse(readFileSync(new URL(`${id}/kelisim.config.json`, examples), "utf8"));

const languages: readonly Language[] = ["kk", "ru"];
/** Noon of 21 November 2026, whatever zone the tests run in. */
const now = new Date(2026, 10, 21, 12).getTime();

const info = { kind: "email", address: "info@kao.kz" };
const almaty = {
  kk: "050060, Алматы қаласы, Розыбакиев көшесі, 263",
  ru: "050060, город Алматы, улица Розыбакиева, дом 263",
};
const byPost = { kind: "post", registered: false, address: almaty.ru };

/** What each policy allows: the clauses as cited in both languages, and where the letter goes. */
const allowed: Readonly<Record<string, Readonly<Partial<Record<LetterId, readonly [string, string, object]>>>>> = {
  autocheck: {
    withdrawal: ["саясаттың 8.1-тармағы", "п. 8.1 политики", info],
    messages: ["саясаттың 8.2-тармағы", "п. 8.2 политики", info],
    know: ["саясаттың 9.10-тармағы", "п. 9.10 политики", info],
    copy: ["саясаттың 9.10-тармағы", "п. 9.10 политики", info],
    correct: ["саясаттың 9.10-тармағы", "п. 9.10 политики", info],
    complain: ["саясаттың 9.10-тармағы", "п. 9.10 политики", info],
  },
  callprikol: {
    withdrawal: ["саясаттың 4.2-тармағы", "п. 4.2 политики", { kind: "form" }],
    know: ["саясаттың 4.2-тармағы", "п. 4.2 политики", { kind: "form" }],
    correct: ["саясаттың 4.1, 4.2-тармақтары", "пп. 4.1, 4.2 политики", { kind: "form" }],
    delete: ["саясаттың 4.1, 4.2-тармақтары", "пп. 4.1, 4.2 политики", { kind: "form" }],
  },
  kashalot: {
    withdrawal: ["саясаттың 4.2-тармағы", "п. 4.2 политики", { kind: "written" }],
    correct: ["саясаттың 4.1-тармағы", "п. 4.1 политики", { kind: "contacts" }],
  },
  kreditomat: {
    withdrawal: ["саясаттың 6.1.5-тармағы", "п. 6.1.5 политики", { kind: "written" }],
    objection: ["саясаттың 10.4-тармағы", "п. 10.4 политики", { kind: "email", address: "info@kreditomat.kz" }],
    correct: ["саясаттың 8.3-тармағы", "п. 8.3 политики", { kind: "email", address: "info@kreditomat.kz" }],
  },
  mycar: {
    withdrawal: ["саясаттың 7.10-тармағы", "п. 7.10 политики", { ...byPost, registered: true }],
    messages: ["саясаттың 7.10-тармағы", "п. 7.10 политики", byPost],
    know: ["саясаттың 7.10-тармағы", "п. 7.10 политики", byPost],
    copy: ["саясаттың 7.10-тармағы", "п. 7.10 политики", byPost],
    correct: ["саясаттың 7.10-тармағы", "п. 7.10 политики", byPost],
    block: ["саясаттың 4.2-тармағы", "п. 4.2 политики", byPost],
    complain: ["саясаттың 7.10-тармағы", "п. 7.10 политики", byPost],
  },
};

const addressees: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  autocheck: { kk: ["«KAO Solutions» ЖШС, БСН 250640020303"], ru: ["ТОО «KAO Solutions», БИН 250640020303"] },
  callprikol: { kk: ["«Цифровая ракета» ЖШС"], ru: ["ТОО «Цифровая ракета»"] },
  kashalot: {
    kk: ["ЖК Умирбаева Асем Абдикаримовна, ЖСН 800817401350", "ЖК «Service.pro-kz», ЖСН 890421351205"],
    ru: ["ИП Умирбаева Асем Абдикаримовна, ИИН 800817401350", "ИП «Service.pro-kz», ИИН 890421351205"],
  },
  kreditomat: { kk: ["«„Взаймы“ МҚҰ» ЖШС"], ru: ["ТОО «МФО «Взаймы»"] },
  mycar: { kk: ["«MyCar Group» ЖШС"], ru: ["ТОО «MyCar Group»"] },
};

const cases = Object.entries(allowed).flatMap(([id, letters]) =>
  Object.entries(letters).flatMap(([name, [kk, ru, route]]) =>
    languages.map((language) => ({ id, name: name as LetterId, language, clause: { kk, ru }[language], route })),
  ),
);

describe.each(Object.keys(allowed))("%s", (id) => {
  it("has the letters that its policy allows", () => {
    expect(lettersOf(operator(id))).toEqual(Object.keys(allowed[id] ?? {}));
  });
});

describe.each(cases)("$id, $name, $language", ({ id, name, language, clause, route }) => {
  const config = operator(id);
  const written = letter(config, name, language, now);
  const text = letterText(written);

  it("reads as it is kept in its file", async () => {
    await expect(`${text}\n`).toMatchFileSnapshot(`examples/${id}-${name}-${language}.txt`);
  });

  it("cites its clause in the first paragraph", () => {
    expect(written.paragraphs[0]).toContain(` (${clause}).`);
  });

  it("goes to the operator by its number and where its policy says", () => {
    const named = addressees[id]?.[language] ?? [];
    expect(written.to.slice(0, named.length)).toEqual(named);
    const address = "address" in route ? [route.address === almaty.ru ? almaty[language] : route.address] : [];
    expect(written.to.slice(named.length, named.length + 1)).toEqual(address);
    expect(routeOf(config, name, "ru")).toEqual(route);
  });

  it("invents nothing, threatens with nothing and leaves cookies alone", () => {
    expect(text).not.toMatch(/undefined|null|NaN|[{}[\]]|cookie|куки|файл/i);
    expect(text).not.toMatch(
      /\sсуд|прокур|жалоб|уполномоченн|штраф|ответственност|\sсот|шағым|айыппұл|жауапкершілікке/i,
    );
    expect(text).not.toContain("info@kreditomai");
  });

  it("is in one language, with no letters of another alphabet in a word", () => {
    const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;
    expect(text).not.toMatch(mixed);
    const own = text.replace(/«[^«»]*»|\S*@\S*|№ 94-V|^ЖК .*|^.*: /gmu, "");
    if (language === "kk") expect(own.toLowerCase()).not.toMatch(/[ёэцщъ]|персональн|жеке деректер/u);
    if (language === "ru") expect(own).not.toMatch(/[әғқңөұүһі]|(?<!\p{L})\p{L}+(ал|ен|на)\(/iu);
    expect(own.replaceAll(config.name[language], "")).not.toMatch(/\p{Script=Latin}/u);
  });

  it("is short", () => {
    expect(text.length).toBeLessThan(1_300);
  });

  it("fits into a mail address whole paragraphs at a time, with the blanks", () => {
    const link = mailto(written, "info@kreditomat.kz");
    expect(link.length).toBeLessThanOrEqual(maxMailtoLength);
    const [, subject, body] = /^mailto:info@kreditomat\.kz\?subject=([^&]*)&body=([^&]*)$/.exec(link) ?? [];
    expect(decodeURIComponent(subject ?? "")).toBe(written.subject);
    const parts = decodeURIComponent(body ?? "").split("\r\n\r\n");
    expect(parts.pop()).toBe(written.from.join("\r\n"));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts).toEqual(written.paragraphs.slice(0, parts.length));
  });
});

const paragraphs = (id: string, name: LetterId, language: Language): string =>
  letter(operator(id), name, language, now).paragraphs.join("\n");

describe("what is each policy's own", () => {
  it("Autocheck promises one working day, for messages too", () => {
    for (const name of ["withdrawal", "messages"] as const) {
      expect(paragraphs("autocheck", name, "kk")).toContain(
        "Саясат бойынша осы өтінішті алғаннан кейін 1 жұмыс күні ішінде",
      );
      expect(paragraphs("autocheck", name, "ru")).toContain("в течение 1 рабочего дня после получения");
    }
  });

  it("MyCar promises none for messages, and Kreditomat and Callprikol none at all", () => {
    expect(paragraphs("mycar", "messages", "ru")).not.toContain("рабоч");
    for (const id of ["kreditomat", "callprikol"]) {
      expect(paragraphs(id, "withdrawal", "ru")).not.toContain("рабоч");
      expect(paragraphs(id, "withdrawal", "kk")).not.toContain("жұмыс күні");
    }
  });

  it("Kashalot asks for 60 calendar days, and the letter has the earliest date", () => {
    expect(paragraphs("kashalot", "withdrawal", "kk")).toContain("ең ерте дегенде 20.01.2027 күні");
    expect(paragraphs("kashalot", "withdrawal", "ru")).toContain(
      "По политике срок уведомления об отзыве — не менее 60 календарных дней, и согласие отзывается не ранее 20.01.2027",
    );
    expect(paragraphs("kashalot", "withdrawal", "ru")).toContain("доступ к сайту и приложению прекратится");
  });

  it("MyCar wants a registered letter or a courier, and the visitor knows that the account goes", () => {
    expect(letter(operator("mycar"), "withdrawal", "kk", now).to.at(-1)).toBe("Тапсырыс хатпен немесе курьермен");
    expect(paragraphs("mycar", "withdrawal", "kk")).toContain("аккаунтым мен жеке кабинетім");
    expect(paragraphs("mycar", "withdrawal", "ru")).toContain("Аккаунт и Личный кабинет удаляются");
    expect(letter(operator("mycar"), "messages", "ru", now).to.at(-1)).toBe(almaty.ru);
  });

  it("Kashalot has 60 days by its policy, stops then, and is told that the law may give a shorter term", () => {
    expect(paragraphs("kashalot", "withdrawal", "ru")).toContain(
      "Прошу прекратить обработку моих данных в этот день, а если закон устанавливает более короткий срок — в срок по закону.",
    );
    expect(paragraphs("kashalot", "withdrawal", "kk")).toContain(
      "Сол күні, ал заңда бұдан қысқа мерзім белгіленсе, сол мерзімде деректерімді өңдеуді тоқтатуыңызды сұраймын.",
    );
  });

  it("what stops is all that the policy stops, and MyCar destroys the data too", () => {
    const stops = {
      autocheck: [
        "деректерімді жинауды, өңдеуді және пайдалануды тоқтатуыңызды сұраймын.",
        "Прошу прекратить сбор, обработку и использование моих данных в течение 1 рабочего дня",
      ],
      callprikol: [
        "Осы өтінішті алғаннан кейін деректерімді жинауды және өңдеуді тоқтатуыңызды сұраймын.",
        "Прошу прекратить сбор и обработку моих данных.",
      ],
      kreditomat: [
        "Осы өтінішті алғаннан кейін деректерімді жинауды және өңдеуді тоқтатуыңызды сұраймын.",
        "Прошу прекратить сбор и обработку моих данных.",
      ],
      mycar: [
        "деректерімді жинауды, сақтауды, өңдеуді және пайдалануды тоқтатуыңызды, деректерімді жоюыңызды сұраймын.",
        "Прошу прекратить сбор, хранение, обработку и использование моих данных и уничтожить их в течение 1 рабочего дня",
      ],
    };
    for (const [id, [kk, ru]] of Object.entries(stops)) {
      expect(paragraphs(id, "withdrawal", "kk")).toContain(kk);
      expect(paragraphs(id, "withdrawal", "ru")).toContain(ru);
    }
  });

  it("consent is withdrawn to what it was given", () => {
    expect(paragraphs("kashalot", "withdrawal", "ru")).toContain("Отзываю согласие на обработку моих");
    expect(paragraphs("mycar", "withdrawal", "ru")).toContain("согласие на сбор, хранение, обработку и использование");
    expect(paragraphs("mycar", "withdrawal", "kk")).toContain("жинауға, сақтауға, өңдеуге және пайдалануға берген");
    expect(paragraphs("autocheck", "withdrawal", "ru")).toContain("согласие на сбор и обработку моих");
  });

  it("one letter refuses advertising and, with a line for them, other messages; Autocheck's is for partners too", () => {
    for (const [id, clause] of [
      ["autocheck", "9.10"],
      ["mycar", "7.10"],
    ] as const) {
      expect(lettersOf(operator(id))).not.toContain("stop-messages");
      expect(paragraphs(id, "messages", "ru")).toContain(
        `которых я больше не хочу получать (п. ${clause} политики): _`,
      );
      expect(paragraphs(id, "messages", "kk")).toContain(`басқа хабарламалар (саясаттың ${clause}-тармағы): _`);
      const { messages, ...withdrawal } = operator(id).withdrawal ?? { route: "form", text: { kk: "", ru: "" } };
      expect(messages).toBeDefined();
      expect(lettersOf({ ...operator(id), withdrawal })).toContain("stop-messages");
    }
    expect(paragraphs("autocheck", "messages", "ru")).toContain("сообщений от вас и ваших партнёров, данное");
    expect(paragraphs("autocheck", "messages", "kk")).toContain("сізден және серіктестеріңізден жарнамалық");
    expect(paragraphs("mycar", "messages", "ru")).not.toContain("партнёр");
  });

  it("who writes is asked for by Kashalot alone, which identifies first", () => {
    const from = (id: string, name: LetterId): string => letter(operator(id), name, "ru", now).from.join("\n");
    expect(from("kashalot", "correct")).toMatch(/^Логин или ИИН, по которым меня можно узнать: _+$/m);
    expect(from("kashalot", "withdrawal")).toContain("ИИН");
    for (const id of ["autocheck", "callprikol", "kreditomat", "mycar"]) {
      expect(from(id, "correct") + from(id, "withdrawal")).not.toContain("ИИН");
    }
  });

  it("to know is to know what is collected, stored, used and passed on", () => {
    expect(paragraphs("callprikol", "know", "ru")).toMatch(
      /у вас или у третьих лиц.*перечень.*с какой целью, из каких источников и какими способами.*собраны.*используются, кому переданы.*хранятся/s,
    );
    expect(paragraphs("callprikol", "know", "kk")).toMatch(
      /сізде немесе үшінші тұлғаларда.*тізбесін.*мақсатпен.*көздерден.*тәсілдермен.*пайдаланылатынын, кімге берілгенін.*сақталатынын/s,
    );
  });

  it("Callprikol's deletion reaches third parties where data were taken against the law", () => {
    expect(paragraphs("callprikol", "delete", "ru")).toContain("у третьих лиц, которым они переданы");
    expect(paragraphs("callprikol", "delete", "kk")).toContain("үшінші тұлғалардан да жоюды талап етемін");
  });

  it("Kreditomat's objection says that use of the app must stop", () => {
    expect(paragraphs("kreditomat", "objection", "kk")).toContain("қосымшаны пайдалануды тоқтату керек екенін білемін");
    expect(paragraphs("kreditomat", "objection", "ru")).toContain("прекратить использование приложения");
  });

  it("a copy asks for the fee beforehand where there may be one", () => {
    expect(paragraphs("autocheck", "copy", "ru")).toContain("сбор");
    const { fee, ...free } = operator("autocheck").rights?.find((right) => right.id === "copy") ?? {
      id: "copy",
      text: { kk: "", ru: "" },
    };
    expect(letter({ ...sampleConfig, rights: [free] }, "copy", "ru", now).paragraphs.join()).not.toContain("сбор");
    expect(fee?.ru).toContain("сбор");
  });
});

describe("a letter without grounds", () => {
  it("is not offered, and is refused with a word of why", () => {
    expect(lettersOf(sampleConfig)).toEqual([]);
    expect(() => letter(sampleConfig, "block", "kk", now)).toThrow(
      'The config "sample" has no ground for the letter "block"',
    );
  });

  it("is none for rights that are used elsewhere", () => {
    const text = { kk: "", ru: "" };
    expect(
      lettersOf({
        ...sampleConfig,
        rights: [
          { id: "permissions", text },
          { id: "protect", text },
        ],
      }),
    ).toEqual([]);
  });
});

describe("other configs", () => {
  const withdrawal = { route: "form", text: { kk: "", ru: "" } } as const;

  it("cite no clause where none is given, and a preamble by its name", () => {
    const first = (clauses?: readonly string[]): string | undefined =>
      letter({ ...sampleConfig, withdrawal: { ...withdrawal, ...(clauses && { clauses }) } }, "withdrawal", "ru", now)
        .paragraphs[0];
    expect(first()).toMatch(/«Үлгі \(по-русски\)»\.$/);
    expect(first(["преамбула"])).toContain("(преамбула политики).");
    expect(first(["преамбула", "2.1"])).toContain("(преамбула и п. 2.1 политики).");
  });

  it.each([
    [
      { ...withdrawal, address: "/feedback" },
      { kind: "form", url: "/feedback" },
    ],
    [{ ...withdrawal, route: "email" }, { kind: "email" }],
    [
      { ...withdrawal, route: "post" },
      { kind: "post", registered: true },
    ],
    [
      { ...withdrawal, route: "written", postalAddress: almaty },
      { kind: "written", address: almaty.kk },
    ],
  ] as const)("go by the route of the withdrawal: %o", (given, route) => {
    expect(routeOf({ ...sampleConfig, withdrawal: given }, "withdrawal", "kk")).toEqual(route);
  });

  it.each([
    [{ contacts: { email: "a@sample.kz", form: "/f" } }, { kind: "email", address: "a@sample.kz" }],
    [{ contacts: { form: "/f", address: almaty } }, { kind: "form", url: "/f" }],
    [{ contacts: { phone: "+7" } }, { kind: "contacts" }],
    [{}, { kind: "contacts" }],
  ])("go by the contacts for a right: %o", (given, route) => {
    expect(routeOf({ ...sampleConfig, ...given }, "know", "kk")).toEqual(route);
  });

  it.each([
    [1, "в течение 1 рабочего дня "],
    [11, "в течение 11 рабочих дней "],
    [15, "в течение 15 рабочих дней "],
    [21, "в течение 21 рабочего дня "],
    [111, "в течение 111 рабочих дней "],
  ])("count %i working days in Russian", (workingDays, words) => {
    const config = { ...sampleConfig, withdrawal: { ...withdrawal, operatorDeadline: { workingDays } } };
    expect(letter(config, "withdrawal", "ru", now).paragraphs[1]).toContain(words);
  });
});

describe("mailto", () => {
  const short = { subject: "A & B?", to: [], from: ["x: _"], paragraphs: ["1 + 1 = 100%", "#2"], closing: [] };

  it("escapes what RFC 6068 wants escaped, with CRLF between lines", () => {
    expect(mailto(short, "a+b&c@sample.kz")).toBe(
      "mailto:a%2Bb%26c@sample.kz?subject=A%20%26%20B%3F&body=1%20%2B%201%20%3D%20100%25%0D%0A%0D%0A%232%0D%0A%0D%0Ax%3A%20_",
    );
  });

  it("takes along as many whole paragraphs as fit, and always the first", () => {
    const long = "ә".repeat(200);
    const body = (given: readonly string[]): string =>
      decodeURIComponent(mailto({ ...short, paragraphs: given }, "a@sample.kz").split("&body=")[1] ?? "");
    expect(body(["а", long, long])).toBe(`а\r\n\r\n${long}\r\n\r\nx: _`);
    expect(body([long + long, "б"])).toBe(`${long}${long}\r\n\r\nx: _`);
  });
});

describe("an objection to an automated decision", () => {
  const shop = {
    ...operator("autocheck"),
    rights: [{ id: "object-decision", text: { kk: "Құқық", ru: "Право" }, clauses: ["3.4"] }],
  } as Config;

  it.each([
    ["kk", "3 жұмыс күні", "№ 94-V Заңының 19-1-бабы"],
    ["ru", "3 рабочих дней", "статья 19-1"],
  ] as const)(
    "asks to explain and decide in the law's own term, and rests on its article: %s",
    (language, days, article) => {
      const { paragraphs } = letter(shop, "object-decision", language, 0);
      expect(paragraphs[1]).toContain(days);
      expect(paragraphs.at(-1)).toContain(article);
      expect(paragraphs.join()).not.toMatch(/24-бабы|статья 24/);
      expect(paragraphs[0]).toContain("3.4");
    },
  );

  it("is a letter only where the config has that right", () => {
    expect(lettersOf(shop)).toContain("object-decision");
    for (const id of Object.keys(allowed)) expect(lettersOf(operator(id))).not.toContain("object-decision");
  });
});
