// @vitest-environment happy-dom
import type { Screen } from "@kelisim/core";
import { afterEach, describe, expect, it } from "vitest";
import { fullConfig } from "./config.fixture.ts";
import { mountFake, record } from "./model.fixture.ts";

let undo = (): void => {};
const mount = (...args: Parameters<typeof mountFake>) => {
  const mounted = mountFake(...args);
  undo = mounted.unmount;
  return mounted;
};
afterEach(() => {
  undo();
  document.body.replaceChildren();
});

const buttonsOf = (within: Element) => [...within.querySelectorAll<HTMLElement>(".act")];

describe("every screen", () => {
  const report = { kept: true, purposes: [], cleared: [], remaining: [], reload: true };
  const screens: readonly (readonly [Screen, part: string, kk: string, ru: string])[] = [
    [{ kind: "banner" }, "banner", "Кіріспе (қазақша)", "Кіріспе (по-русски)"],
    [{ kind: "settings" }, "settings", "Cookie және келісім баптаулары", "Настройки cookie и согласия"],
    [{ kind: "withdraw" }, "settings", "Cookie және келісім баптаулары", "Настройки cookie и согласия"],
    [{ kind: "rights" }, "settings", "Cookie және келісім баптаулары", "Настройки cookie и согласия"],
    [{ kind: "notice", additions: false }, "notice", "Cookie және құпиялылық", "Cookie и конфиденциальность"],
    [
      { kind: "result", report },
      "result",
      "Осы құрылғыдағы келісім қайтарып алынды",
      "Согласие на этом устройстве отозвано",
    ],
    [{ kind: "underage" }, "underage", "Келісім күшінде емес", "Согласие не действует"],
    [{ kind: "failed" }, "failed", "Таңдауыңыз сақталмады", "Выбор не сохранён"],
  ];

  it.each(screens)("%o speaks the language chosen and names the operator", (screen, part, kk, ru) => {
    const { root, part: find, language, text } = mount(screen);
    expect(find(part).querySelector("h2")?.textContent).toBe(kk);
    expect(root.querySelector("[lang=kk]")?.textContent).toContain("Үлгі (қазақша)");
    expect(find("lang-ru").getAttribute("lang")).toBe("ru");
    find("lang-ru").click();
    expect(language.value).toBe("ru");
    expect(find(part).querySelector("h2")?.textContent).toBe(ru);
    expect(find("lang-ru").getAttribute("aria-pressed")).toBe("true");
    expect(text()).not.toMatch(/undefined|NaN|\[object|\(қазақша\)/);
  });

  it("has no dialog where there is nothing to show", () => {
    const { root } = mount({ kind: "none" });
    expect(root.querySelector("section,dialog")).toBeNull();
  });

  it("takes everything away on undo", () => {
    mount({ kind: "banner" }).unmount();
    expect(document.querySelector("[data-kelisim-ui]")).toBeNull();
  });

  it("needs neither a style element nor a style attribute", () => {
    const { root } = mount({ kind: "settings" });
    expect(root.querySelector("style,[style]")).toBeNull();
    expect(root.adoptedStyleSheets).toHaveLength(1);
  });
});

describe("the banner", () => {
  it("offers three answers of one look, and each does what it says", () => {
    const { part, acceptAll, rejectAll, show } = mount({ kind: "banner" });
    const buttons = buttonsOf(part("banner"));
    expect(buttons.map((button) => button.textContent)).toEqual(["Қабылдау", "Бас тарту", "Таңдау"]);
    const looks = buttons.map((button) => button.getAttributeNames().join() + button.className + button.tagName);
    expect(new Set(looks).size).toBe(1);
    for (const button of buttons) button.click();
    expect([acceptAll, rejectAll, show].map((asked) => asked.mock.calls.length)).toEqual([1, 1, 1]);
    expect(show).toHaveBeenCalledWith("settings");
  });

  it("blocks nothing: no modal, no tick, no close, no focus taken", () => {
    const { root, part } = mount({ kind: "banner" });
    expect(root.querySelector("dialog,[aria-modal],input,[data-part=close]")).toBeNull();
    expect(part("banner").contains(root.activeElement)).toBe(false);
  });

  it("links the policy in the language shown", () => {
    const { part } = mount({ kind: "banner" });
    expect(part("policy").getAttribute("href")).toBe("https://sample.kz/kk");
    part("lang-ru").click();
    expect(part("policy").getAttribute("href")).toBe("https://sample.kz/ru");
  });

  it("names the policy without a link where its address is not known", () => {
    const { url: _, ...policy } = fullConfig.policy;
    const { part, text } = mount({ kind: "banner" }, { config: { ...fullConfig, policy } });
    expect(part("policy")).toBeNull();
    expect(text()).toContain("Құпиялылық саясаты");
  });

  it("names before the answers what accepting grants, and nothing that it does not", () => {
    const { part } = mount({ kind: "banner" });
    expect(part("aims").textContent).toBe("статистика");
    expect(part("aims").compareDocumentPosition(part("accept-all")) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    for (const other of ["necessary", "bundled", "camera", "letters", "personal_data"]) {
      expect(part("banner").textContent).not.toContain(other);
    }
  });

  it("names who asks, for how long, and where it can be changed", () => {
    const { part } = mount({ kind: "banner" });
    expect(part("banner").textContent).toContain("«Үлгі» ЖШС (қазақша), ЖК Үлгі (қазақша)");
    expect(part("strip").textContent).toContain("13 айға дейін сақталады. Кез келген уақытта осы белгі арқылы");
    expect(part("strip").querySelector("svg")).not.toBeNull();
    undo();
    const bare = mount({ kind: "banner" }, { config: { ...fullConfig, ui: { reopen: false } } });
    expect(bare.part("strip").textContent).toContain("сайттағы cookie баптауларында");
    expect(bare.part("strip").querySelector("svg")).toBeNull();
  });

  it("tells of Global Privacy Control only where it is on, and something depends on it", () => {
    const purposes = fullConfig.purposes.map((purpose) => ({ ...purpose, advertising: purpose.id === "analytics" }));
    const config = { ...fullConfig, purposes };
    expect(mount({ kind: "banner" }, { config }).text()).not.toContain("GPC");
    undo();
    expect(mount({ kind: "banner" }, { config, gpc: true }).text()).toContain("GPC");
    undo();
    expect(mount({ kind: "banner" }, { gpc: true }).text()).not.toContain("GPC");
  });
});

describe("the notice", () => {
  it("tells of a new policy, offers to read it and asks for nothing", () => {
    const { part, text, answerNotice, show } = mount({ kind: "notice", additions: false });
    expect(text()).toContain("Құпиялылық саясаты өзгерді.");
    expect(part("read").getAttribute("href")).toBe("https://sample.kz/kk");
    part("read").addEventListener("click", (event) => event.preventDefault());
    part("read").click();
    part("later").click();
    expect(answerNotice.mock.calls).toEqual([["read"], ["later"]]);
    part("open-settings").click();
    expect(show).toHaveBeenCalledWith("settings");
  });

  it("offers to accept and to object where the policy knows these, and lets the letter make the objection", () => {
    const objection = { email: "info@sample.kz", text: fullConfig.intro };
    const config = { ...fullConfig, policy: { ...fullConfig.policy, objection } };
    const { part, answerNotice, writeLetter } = mount({ kind: "notice", additions: false }, { config });
    const parts = buttonsOf(part("notice")).map((button) => button.dataset.part);
    expect(parts).toEqual(["read", "accept", "object", "later"]);
    part("object").click();
    expect(writeLetter).toHaveBeenCalledWith("objection");
    expect(answerNotice).not.toHaveBeenCalled();
    part("accept").click();
    expect(answerNotice.mock.calls).toEqual([["accepted"]]);
    expect(part("strip").textContent).toContain("«Кейінірек» жауап деп саналмайды");
  });

  it("tells of additions alone where the policy is the one on record", () => {
    const { record: signal, text } = mount({ kind: "notice", additions: true });
    expect(text()).toContain("өзгерді");
    signal.value = record;
    expect(text()).not.toContain("өзгерді");
    expect(text()).toContain("олар өшірулі");
  });

  it("puts the operator's own words first", () => {
    const policyChanged = { kk: "Өз мәтіні", ru: "Свой текст" };
    const { text } = mount({ kind: "notice", additions: false }, { config: { ...fullConfig, policyChanged } });
    expect(text()).toContain("Өз мәтіні");
  });
});

describe("a visitor under age", () => {
  const left = { name: "_h", where: "cookie", reason: "blocked" } as const;

  it("is told what was cleared and what was not, once that is known, and of no consent", () => {
    const { screen, part, text } = mount({ kind: "underage" });
    expect(text()).toContain("Жас емес");
    expect(text()).toContain("Осы кіруде қайта сұрамаймыз");
    expect(text()).not.toContain("Жоятын ештеңе болған жоқ.");
    const report = { kept: true, purposes: ["analytics"], cleared: [], remaining: [left], reload: true } as const;
    screen.value = { kind: "underage", report };
    expect(text()).toContain("Жойылмады: _h – браузер жоюға мүмкіндік бермеді.");
    expect(text()).not.toMatch(/analytics|дербес/i);
    expect(part("reload")).not.toBeNull();
    screen.value = { kind: "underage", report: { ...report, remaining: [], reload: false } };
    expect(text()).toContain("Жоятын ештеңе болған жоқ.");
  });
});

describe("the result", () => {
  const report = {
    kept: true,
    purposes: ["analytics"],
    cleared: [{ name: "_m", where: "cookie" }],
    remaining: [
      { name: "_h", where: "cookie", reason: "http-only" },
      { name: "_d", where: "cookie", reason: "other-domain", site: "vendor.example" },
      { name: "_p", where: "cookie", reason: "other-path" },
      { name: "_b", where: "indexedDB", reason: "blocked" },
      { name: "_r", where: "localStorage", reason: "rewritten" },
    ],
    reload: true,
  } as const;

  it("says what was cleared, what was not and why, politely aloud", () => {
    const { root, part, text } = mount({ kind: "result", report });
    expect(root.querySelector("[aria-live=polite]")?.contains(part("result"))).toBe(true);
    expect(text()).toContain("Осы құрылғыдан жойылды: 1\u00a0жазба");
    expect(text()).toContain("_h – тек сервер жоя алады.");
    for (const name of ["_p", "_b", "_r"]) expect(text()).toContain(`${name} – `);
  });

  it("says what was switched off, by title, and whether that is all of it", () => {
    const { screen, record: taken, part } = mount({ kind: "result", report });
    const title = fullConfig.purposes.find(({ id }) => id === "analytics")?.title.kk;
    const lines = () =>
      [...part("result").querySelectorAll("h2, h2 ~ p")].map(({ textContent }) => textContent?.trim());
    expect(lines().slice(0, 2)).toEqual(["Осы құрылғыдағы келісім қайтарып алынды", `Өшірілді: ${title}.`]);
    taken.value = { ...record, purposes: { camera: true } };
    expect(lines()[0]).toBe("Өзгеріс сақталды");
    screen.value = { kind: "result", report: { ...report, kept: false, purposes: [] } };
    expect(lines()[0]).toBe("Таңдауыңыз сақталмады");
  });

  it("folds what may remain, the site first, and advises nobody to delete another site's cookies", () => {
    const { part, text, language } = mount({ kind: "result", report });
    const fold = part("may-remain");
    expect(fold.querySelector("summary")?.textContent).toBe("Қалуы мүмкін: vendor.example, _h, _p");
    expect(fold.hasAttribute("open")).toBe(false);
    expect([...fold.querySelectorAll("p")].map(({ textContent }) => textContent?.trim())[0]).toBe("vendor.example: _d");
    language.value = "ru";
    expect(fold.querySelector("summary")?.textContent).toBe("Могли остаться: vendor.example, _h, _p");
    expect(text()).toContain("_r — записано снова после удаления.");
    expect(text()).not.toMatch(/настройках браузера/);
  });

  it("says that consent to personal data is another matter only where the site asks for one", () => {
    const apart = "Дербес деректерді өңдеуге берілген келісім бөлек қайтарып алынады.";
    expect(mount({ kind: "result", report }).text()).toContain(apart);
    undo();
    const config = { ...fullConfig, purposes: fullConfig.purposes.filter(({ kind }) => kind !== "data") };
    expect(mount({ kind: "result", report }, { config }).text()).not.toContain(apart);
  });

  it("tells names with one reason in one line, each once, though several purposes had them", () => {
    const left = (name: string) => ({ name, where: "cookie", reason: "other-domain", site: "vendor.example" }) as const;
    const remaining = [left("_a"), left("_b"), ...report.remaining.slice(0, 1), left("_a")];
    const cleared = [...report.cleared, ...report.cleared];
    const { part } = mount({ kind: "result", report: { ...report, cleared, remaining, reload: false } });
    const lines = (name: string) => [...part(name).querySelectorAll("p")].map(({ textContent }) => textContent?.trim());
    expect([lines("cleared"), lines("may-remain").slice(0, 2)]).toEqual([
      ["_m"],
      ["vendor.example: _a, _b", "_h – тек сервер жоя алады."],
    ]);
  });

  it("tells where a name stands that stands in several places", () => {
    const cleared = [
      ...report.cleared,
      { name: "_x", where: "cookie" },
      { name: "_x", where: "localStorage" },
    ] as const;
    const remaining = [{ name: "_m", where: "indexedDB", reason: "blocked" }] as const;
    const { text } = mount({ kind: "result", report: { ...report, cleared, remaining, reload: false } });
    expect(text()).toContain("_m (cookie), _x (cookie), _x (браузер жады)");
    expect(text()).toContain("Жойылмады: _m (браузердің дерекқоры) – ");
  });

  it("offers to reload only where code still runs", () => {
    const { part, reload, screen } = mount({ kind: "result", report });
    part("reload").click();
    expect(reload).toHaveBeenCalledOnce();
    screen.value = { kind: "result", report: { ...report, remaining: [], reload: false } };
    expect(part("reload")).toBeNull();
    expect(part("result").textContent).not.toContain("Жойылмады");
  });

  it("takes focus and closes by Escape", () => {
    const { root, part, hide } = mount({ kind: "result", report });
    expect(root.activeElement?.tagName).toBe("H2");
    part("result").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(hide).toHaveBeenCalledOnce();
  });
});
