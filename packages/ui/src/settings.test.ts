// @vitest-environment happy-dom
import type { Purpose } from "@kelisim/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fullConfig } from "./config.fixture.ts";
import { mountFake, record } from "./model.fixture.ts";

let undo = (): void => {};
const mount = (rest?: Parameters<typeof mountFake>[1], kind: "settings" | "withdraw" | "rights" = "settings") => {
  const mounted = mountFake({ kind }, rest);
  undo = mounted.unmount;
  return mounted;
};
afterEach(() => {
  undo();
  document.body.replaceChildren();
  vi.useRealTimers();
});

type Mounted = ReturnType<typeof mount>;
const switchOf = ({ part }: Mounted, id: string) => part<HTMLInputElement>(`purpose:${id}`);
const checkedOf = ({ root }: Mounted) => [...root.querySelectorAll("input")].map((input) => input.checked);
const section = ({ part }: Mounted, name: string) => part(`section:${name}`)?.textContent ?? "";

it("answers stand in the order of the first layer, with saving in place of choosing", () => {
  const ui = {
    order: ["choose", "reject-all", "accept-all"],
    labels: { save: { kk: "Сақтау", ru: "Сохранить" } },
  } as const;
  const { root } = mount({ config: { ...fullConfig, ui } });
  const answers = [...root.querySelectorAll<HTMLElement>(".foot .act")].map(({ dataset }) => dataset.part);
  expect(answers).toEqual(["save", "reject-all", "accept-all"]);
  expect(root.querySelector(".foot .act")?.textContent).toBe("Сақтау");
});

it("what names a button names it as the operator does", () => {
  const labels = { "accept-all": { kk: "Келісемін", ru: "Согласен" } };
  const mounted = mount({ config: { ...fullConfig, ui: { labels } } });
  expect(section(mounted, "messages")).toContain("«Келісемін» бұларға қатысты емес");
});

describe("the switches", () => {
  it("are all off without a record", () => {
    expect(checkedOf(mount())).toEqual([false, false, false]);
  });

  it("are on only where the record grants", () => {
    const mounted = mount();
    mounted.record.value = record;
    expect(checkedOf(mounted)).toEqual([true, false, false]);
  });

  it("leave out what cannot be chosen: necessary, bundled, personal data", () => {
    const mounted = mount();
    for (const id of ["necessary", "bundled", "personal_data"]) expect(switchOf(mounted, id)).toBeNull();
    expect(section(mounted, "choices")).toContain("bundled (қазақша)bundled: мәтін");
    expect(section(mounted, "choices").match(/Әрдайым/g)).toHaveLength(2);
    expect(section(mounted, "data")).toContain("personal_data");
  });

  it("are named by their purpose's title and told apart by kind", () => {
    const mounted = mount();
    const named = switchOf(mounted, "camera").getAttribute("aria-labelledby");
    expect(mounted.root.getElementById(named ?? "")?.textContent).toBe("camera (қазақша)");
    expect(section(mounted, "permissions")).toContain("camera");
    expect(section(mounted, "messages")).toContain("letters");
  });

  it("keep an unsaved choice through a change of language", () => {
    const mounted = mount();
    switchOf(mounted, "letters").click();
    mounted.part("lang-ru").click();
    expect(checkedOf(mounted)).toEqual([false, false, true]);
  });

  it("forget an unsaved choice once closed", () => {
    const mounted = mount();
    switchOf(mounted, "letters").click();
    mounted.part("close").click();
    mounted.screen.value = { kind: "settings" };
    expect(checkedOf(mounted)).toEqual([false, false, false]);
  });
});

describe("the answers", () => {
  it("are three of one look", () => {
    const { root } = mount();
    const buttons = [...root.querySelectorAll(".foot .act")];
    expect(buttons.map((button) => button.getAttribute("data-part"))).toEqual(["accept-all", "reject-all", "save"]);
    expect(new Set(buttons.map((button) => button.getAttributeNames().join() + button.className)).size).toBe(1);
  });

  it("save an answer for every switch, and nothing else", () => {
    const mounted = mount();
    mounted.record.value = record;
    switchOf(mounted, "analytics").click();
    switchOf(mounted, "letters").click();
    mounted.part("save").click();
    expect(mounted.decide.mock.calls).toEqual([[{ analytics: false, camera: false, letters: true }]]);
  });

  it("decide nothing when closed by Escape", () => {
    const mounted = mount();
    mounted.part<HTMLDialogElement>("settings").close();
    expect(mounted.hide).toHaveBeenCalledOnce();
    for (const asked of [mounted.decide, mounted.acceptAll, mounted.rejectAll]) expect(asked).not.toHaveBeenCalled();
  });
});

describe("the services", () => {
  it("are folded under their purpose with its clauses", () => {
    const { part } = mount();
    const fold = part("details:analytics").parentElement as HTMLDetailsElement;
    expect(fold.open).toBe(false);
    expect(fold.textContent).toContain("analytics: мәтін (қазақша) (саясаттың 9.4, 2.1-тармақтары)Metrics");
    part("lang-ru").click();
    expect(fold.textContent).toContain("(пп. 9.4, 2.1 политики)Metrics");
  });

  it("tell what each name is for and its term, or that it is not known, and what a page cannot clear", () => {
    const { root } = mount();
    const told = [...root.querySelectorAll("dl > div")].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(told).toEqual([
      ["kelisim", "не рұқсат етілгенін сақтайды · 13\u00a0ай"],
      ["_m", "келушілерді бір-бірінен ажыратады · 1\u00a0жыл"],
      ["_s", "браузер жабылғанға дейін"],
      ["_u", "мерзімі көрсетілмеген"],
      ["_h", "браузер жабылғанға дейін · тек сервер жоя алады"],
      ["_d", "браузер жабылғанға дейін · басқа сайтқа тиесілі, бұл сайт жоя алмайды"],
      ["_m_queue", "браузер жады"],
    ]);
  });

  it("leave out what nobody has shown to be set", () => {
    const [service] = fullConfig.services;
    if (!service) throw new Error("the fixture has services");
    const cookies = [{ name: "_told" }, { name: "_heard", unproven: true }];
    const { root } = mount({ config: { ...fullConfig, services: [{ ...service, cookies }] } });
    expect(root.textContent).toContain("_told");
    expect(root.textContent).not.toContain("_heard");
  });

  it("are said to be missing where a device purpose lists none", () => {
    const mounted = mount({ config: { ...fullConfig, services: [] } });
    expect(section(mounted, "choices")).toContain("(саясаттың 9.4, 2.1-тармақтары)қызметтер тізбесі әлі берілмеген");
    expect(section(mounted, "messages")).not.toContain("тізбесі");
  });
});

describe("what is told", () => {
  it("gives the clause of the term only where there is one", () => {
    const remember = "Таңдауыңызды 13 айға дейін есте сақтаймыз, содан кейін қайта сұраймыз.";
    expect(section(mount(), "statements")).toContain(`${remember}  (саясаттың 9.5-тармағы)`);
    undo();
    const mounted = mount({ config: { ...fullConfig, consent: { months: 13 } } });
    expect(section(mounted, "statements")).toContain(remember);
    expect(section(mounted, "statements")).not.toContain("9.5");
  });

  it("shows what is on record: dates, language, revision", () => {
    const mounted = mount();
    mounted.record.value = record;
    expect(section(mounted, "withdrawal")).toContain("21.11.2026 күні сақталды, 21.12.2027 күніне дейін жарамды.");
    expect(section(mounted, "withdrawal")).toContain("Тіл: Русский. Саясаттың нұсқасы: 26.11.2025.");
  });

  it("names the controllers with their numbers, БСН and ЖСН in Kazakh, БИН and ИИН in Russian", () => {
    const mounted = mount();
    expect(section(mounted, "operator")).toMatch(/БСН 250640020303.*ЖСН 800817401350/);
    mounted.part("lang-ru").click();
    expect(section(mounted, "operator")).toMatch(/БИН 250640020303.*ИИН 800817401350/);
  });

  it("says that the policy exists in Russian only, in both languages", () => {
    const mounted = mount({ config: { ...fullConfig, policy: { languages: ["ru"] } } });
    expect(section(mounted, "statements")).toContain("тек орыс тілінде жарияланған");
    mounted.part("lang-ru").click();
    expect(section(mounted, "statements")).toContain("опубликован только на русском языке");
  });

  it("counts the notice period in calendar days across the month's end", () => {
    vi.useFakeTimers({ now: new Date(2026, 0, 31, 23, 30) });
    expect(section(mount(), "data")).toContain("Хат жазыңыз: 01.04.2026.");
  });
});

describe("the acts beside a choice", () => {
  it("offers withdrawal at the top, only where the record grants something, and says of what", () => {
    const mounted = mount();
    expect(mounted.part("withdraw")).toBeNull();
    expect(section(mounted, "withdrawal")).toContain("Сіз әлі таңдаған жоқсыз.");
    mounted.record.value = { ...record, purposes: { analytics: false } };
    expect(section(mounted, "withdrawal")).toContain("Қазір бәрі өшірулі");
    expect(mounted.part("withdraw")).toBeNull();
    mounted.record.value = { ...record, purposes: { analytics: true, camera: false, letters: true } };
    expect(section(mounted, "withdrawal")).toContain("Қосулы: статистика, letters (қазақша).");
    expect(mounted.root.querySelector(".body section")).toBe(mounted.part("section:withdrawal"));
    mounted.part("withdraw").click();
    expect(mounted.withdraw).toHaveBeenCalledOnce();
  });

  it("lets a visitor say that they are under age, in the policy's terms", () => {
    const mounted = mount();
    expect(mounted.part("declare-underage").textContent).toBe("18 жасқа толмағанмын");
    mounted.part("declare-underage").click();
    expect(mounted.declareUnderage).toHaveBeenCalledOnce();
    undo();
    const declaration = { age: "adult", text: fullConfig.intro } as const;
    expect(mount({ config: { ...fullConfig, declaration } }).part("declare-underage").textContent).toBe(
      "Кәмелеттік жасқа толмағанмын",
    );
  });

  it("leaves out the sections a config has nothing for", () => {
    const { rights: _r, declaration: _d, withdrawal: _w, ...config } = fullConfig;
    const mounted = mount({ config });
    expect(mounted.part("section:rights")).toBeNull();
    expect(mounted.part("section:age")).toBeNull();
    expect(section(mounted, "data")).not.toContain("Хат");
  });
});

describe("what was agreed to at a form", () => {
  it("is shown with its date: personal data as given or not, messages beside their switch", () => {
    const mounted = mount();
    expect(section(mounted, "data")).toContain("Осы құрылғыда берілген жоқ.");
    Object.assign(mounted.agreed, { personal_data: record.at, letters: record.at });
    mounted.record.value = { ...record, purposes: { letters: true } };
    expect(section(mounted, "data")).toContain("Осы құрылғыда 21.11.2026 күні берілді.");
    expect(section(mounted, "messages")).toContain("Нысанда 21.11.2026 күні берілді.");
    expect(switchOf(mounted, "letters").checked).toBe(true);
    switchOf(mounted, "letters").click();
    mounted.part("save").click();
    expect(mounted.decide.mock.calls[0]?.[0]).toMatchObject({ letters: false });
    mounted.record.value = { ...record, purposes: { letters: false } };
    expect(section(mounted, "messages")).not.toContain("21.11.2026");
  });
});

describe("what is one press away", () => {
  it("is folded: details of purposes, statements, operator, rights, age", () => {
    const { root } = mount();
    const folds = [...root.querySelectorAll("details")];
    expect(folds).toHaveLength(10);
    expect(folds.some(({ open }) => open)).toBe(false);
  });

  it("is open where the visitor comes for it: the rights, and what the page asks for", () => {
    expect(mount({}, "rights").part<HTMLDetailsElement>("section:rights").open).toBe(true);
    undo();
    const mounted = mount();
    mounted.screen.value = { kind: "settings", asked: "camera" };
    expect((mounted.part("details:camera").parentElement as HTMLDetailsElement).open).toBe(true);
  });
});

it("the browser's signal is spoken of only where something depends on it", () => {
  expect(mount({ gpc: true }).text()).not.toContain("GPC");
  undo();
  const purposes = fullConfig.purposes.map((purpose) => ({ ...purpose, advertising: purpose.id === "analytics" }));
  expect(mount({ gpc: true, config: { ...fullConfig, purposes } }).text()).toContain("GPC");
});

describe("focus", () => {
  it.each([
    ["settings", "h"],
    ["rights", "rights"],
    ["withdraw", "withdrawal"],
  ] as const)("%s starts at its heading", (kind, id) => {
    expect(mount({}, kind).root.activeElement?.id).toBe(id);
  });

  it("goes back to where the visitor was", () => {
    const opener = document.body.appendChild(document.createElement("button"));
    const mounted = mountFake({ kind: "none" });
    undo = mounted.unmount;
    opener.focus();
    mounted.screen.value = { kind: "settings" };
    mounted.part("close").click();
    expect(document.activeElement).toBe(opener);
  });

  it("goes back to the banner's button where the banner is what is left", () => {
    const mounted = mountFake({ kind: "banner" });
    undo = mounted.unmount;
    mounted.part("choose").click();
    mounted.screen.value = { kind: "banner" };
    expect(mounted.root.activeElement).toBe(mounted.part("choose"));
  });
});

describe("what newer law asks of some operators", () => {
  const text = (kk: string) => ({ kk, ru: `${kk} (по-русски)` });
  const [necessary, analytics] = fullConfig.purposes;
  const profiling = { ...analytics, id: "profiling", profiling: true } as Purpose;

  it("is told of nobody whose config does not ask for it", () => {
    const { root } = mount();
    expect(root.textContent).not.toMatch(/профильде|жауапты тұлға/);
  });

  it("has a switch for going without profiling, which says so", () => {
    const mounted = mount({ config: { ...fullConfig, purposes: [necessary, analytics, profiling] as Purpose[] } });
    const rows = [...mounted.root.querySelectorAll(".row")].filter(({ textContent }) =>
      textContent?.includes("профильдеусіз"),
    );
    expect(rows.map((row) => row.querySelector("input")?.dataset.part)).toEqual(["purpose:profiling"]);
  });

  it("names recipients with their country, and who is responsible, with the way to them", () => {
    const recipients = {
      text: text("Алушылар"),
      named: [
        { name: text("Google LLC"), country: text("АҚШ") },
        { name: text("Яндекс"), country: text("Ресей") },
      ],
    };
    const responsible = { name: text("Әсел Серікова"), email: "dpo@sample.kz", phone: "+7 700 000 00 01" };
    const mounted = mount({ config: { ...fullConfig, recipients, contacts: { responsible } } });
    expect(mounted.root.textContent).toContain("Google LLC (АҚШ)");
    expect(mounted.root.textContent).toContain("Яндекс (Ресей)");
    expect(section(mounted, "operator")).toContain("жауапты тұлға: Әсел Серікова");
    const links = [...mounted.root.querySelectorAll<HTMLAnchorElement>("a")].map(({ href }) => href);
    expect(links).toEqual(expect.arrayContaining(["mailto:dpo@sample.kz", "tel:+77000000001"]));
  });
});
