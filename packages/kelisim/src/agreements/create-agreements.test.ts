import type { Config, ConsentEvents } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDialogs } from "../dialogs/create-dialogs.ts";
import { dialogsOptions, type FakeBrowser, fakeBrowser, hear, shopWithAgreement, startClock } from "../page.fixture.ts";
import { createAgreements } from "./create-agreements.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

const text = { kk: "Мәтін", ru: "Текст" };
const button = `<p><button type="button" data-kelisim-consent>Жіберу</button></p>`;
const form = `<form data-kelisim-consent="profile" data-kelisim-field="receipt"><button>Жіберу</button></form>`;

/** A page with these buttons and forms, drawn; what its own code hears, and which receipts there are. */
async function open(html: string, changes: Partial<Config> = {}, address?: string) {
  const window = browser.open(html, address);
  const said = hear(window);
  const config = { ...shopWithAgreement, ...changes };
  const options = await dialogsOptions(window, config);
  const { consent, front, acts } = options;
  const { model } = createDialogs(options);
  const agreements = createAgreements({ window, front, model, acts, reporter: consent.reporter });
  agreements.look();
  const heard: (string | ConsentEvents["receipt"])[] = [];
  consent.on("receipt", (receipt) => heard.push(receipt));
  for (const type of ["click", "submit"]) {
    window.document.addEventListener(type, (event) => {
      if (type === "submit") event.preventDefault();
      heard.push(type);
    });
  }
  const marked = [...window.document.querySelectorAll<HTMLElement>("[data-kelisim-consent]")];
  const lines = (): (ShadowRoot | null)[] =>
    [...window.document.querySelectorAll("[data-kelisim-agreement]")].map(({ shadowRoot }) => shadowRoot);
  return { window, said, consent, agreements, heard, marked, lines };
}

describe("a press", () => {
  it("at a button is heard by the page after its receipt is made, and changes no record", async () => {
    const { consent, heard, marked, lines } = await open(button);
    expect(lines()[0]?.textContent).toContain("Үлгі");
    marked[0]?.click();
    expect(heard).toEqual([expect.objectContaining({ act: "button", label: "Жіберу" }), "click"]);
    expect(consent.record.value).toBeNull();
  });

  it("is told by the status of what was agreed to, here and on the pages after", async () => {
    const { window, consent, marked } = await open(button);
    const run = vi.fn();
    consent.when("profile", run);
    expect([consent.status("profile"), consent.agreedAt("profile")]).toEqual(["undecided", undefined]);
    marked[0]?.click();
    expect([consent.status("profile"), consent.agreedAt("profile")]).toEqual(["granted", Date.now()]);
    expect(run).toHaveBeenCalledOnce();
    expect(consent.status("toString")).toBe("undecided");
    const later = await dialogsOptions(window, shopWithAgreement);
    expect(later.consent.status("profile")).toBe("granted");
  });

  it("that sends a form brings the receipt along in the field that the page names", async () => {
    const { window, heard } = await open(form);
    window.document.querySelector("button")?.click();
    const [receipt] = heard.filter((one) => typeof one !== "string");
    expect(receipt).toMatchObject({ act: "form", label: "Жіберу" });
    expect(window.document.querySelector("input")?.value).toBe(JSON.stringify(receipt));
    expect(heard.at(-1)).toBe("submit");
  });

  it("does nothing before the declaration is confirmed", async () => {
    const declaration = { age: 18 as const, text, underage: text };
    const { heard, marked, lines } = await open(button, { declaration });
    marked[0]?.click();
    expect(heard).toEqual([]);
    lines()[0]?.querySelector<HTMLElement>("[data-part=declaration]")?.click();
    heard.length = 0;
    marked[0]?.click();
    expect(heard).toEqual([expect.objectContaining({ act: "button" }), "click"]);
  });
});

describe("what is chosen at a form apart", () => {
  const purposes = [
    ...shopWithAgreement.purposes,
    { id: "news", kind: "message", title: text, description: text } as const,
    { id: "polls", kind: "message", title: text, description: text } as const,
  ];
  const changes = { purposes, agreements: [{ purpose: "profile", text, choices: ["news", "polls"] }] };
  const box = (line: ShadowRoot | null | undefined, id: string) =>
    line?.querySelector<HTMLInputElement>(`[data-part="choice:${id}"]`);
  const send = (window: Window): void => window.document.querySelector("button")?.click();

  it("is in the record as in the receipt, and both tell the same", async () => {
    const { window, consent, heard, lines } = await open(form, changes);
    box(lines()[0], "news")?.click();
    send(window);
    const answers = { news: true, polls: false };
    const receipts = heard.filter((one) => typeof one !== "string");
    expect(receipts.map(({ act, purposes: told }) => [act, { ...told }])).toEqual([
      ["form", { profile: true, ...answers }],
      ["form", answers],
    ]);
    expect(heard.at(-1)).toBe("submit");
    expect(["news", "polls", "analytics"].map(consent.status)).toEqual(["granted", "denied", "undecided"]);
    expect(consent.isBannerDue()).toBe(true);
  });

  it("is not asked again while it stands, and the next receipt says nothing of it", async () => {
    const { window, consent, heard, lines } = await open(form, changes);
    box(lines()[0], "news")?.click();
    send(window);
    expect(box(lines()[0], "news")).toBeFalsy();
    expect(lines()[0]?.querySelector("[data-part=standing]")?.textContent).toContain("Мәтін");
    heard.length = 0;
    send(window);
    const receipts = heard.filter((one) => typeof one !== "string");
    expect(receipts.map(({ purposes: told }) => ({ ...told }))).toEqual([
      { profile: true, polls: false },
      { news: true, polls: false },
    ]);
    await consent.decide({ news: false });
    expect(box(lines()[0], "news")?.checked).toBe(false);
    expect(consent.status("news")).toBe("denied");
  });
});

it("a developer is told where a button is named otherwise than in the policy", async () => {
  const agreements = [{ purpose: "profile", text, button: { kk: "Есепті сұрату", ru: "Запросить отчёт" } }];
  const { said, marked } = await open(button, { agreements }, "http://localhost/");
  marked[0]?.click();
  expect(said).toEqual(['the button says "Жіберу"; the config names it "Есепті сұрату"']);
});

describe("a button or form", () => {
  it("of an agreement that the config does not have is not drawn, which the console says", async () => {
    const { said, agreements, marked } = await open(`<button data-kelisim-consent="other"></button>${button}`);
    expect(marked.map(agreements.isDrawn)).toEqual([false, true]);
    expect(said).toEqual(['no agreement of this config is on "other": its button or form stays shut']);
  });

  it("that cannot be drawn keeps no other from it, is said to, and is tried again", async () => {
    const window = browser.open(form + button);
    const said = hear(window);
    const options = await dialogsOptions(window, shopWithAgreement);
    const { consent, front, acts } = options;
    const { model } = createDialogs(options);
    const broken = { ...front, watch: vi.fn(front.watch) };
    broken.watch.mockImplementationOnce(() => {
      throw new Error("thrown on purpose");
    });
    const { reporter } = consent;
    const agreements = createAgreements({ window, front: broken, model, acts, reporter });
    const marked = [...window.document.querySelectorAll("[data-kelisim-consent]")];
    agreements.look();
    expect(marked.map(agreements.isDrawn)).toEqual([false, true]);
    expect(said).toEqual(["an agreement could not be drawn: its button or form stays shut"]);
    agreements.look();
    expect(marked.map(agreements.isDrawn)).toEqual([true, true]);
    expect(window.document.querySelectorAll("[data-kelisim-agreement]")).toHaveLength(2);
  });

  it("that comes later is drawn, and what goes is taken away", async () => {
    const { window, agreements, marked, lines } = await open(button + form);
    marked[0]?.remove();
    marked[1]?.removeAttribute("data-kelisim-consent");
    window.document.body.insertAdjacentHTML("beforeend", `<b>${button}</b>`);
    agreements.look();
    expect(marked.map(agreements.isDrawn)).toEqual([false, false]);
    expect(lines()).toHaveLength(1);
    expect(window.document.querySelector("b [data-kelisim-agreement]")).not.toBeNull();
  });

  it("has its line where the page wants it, else before the button", async () => {
    const place = `<i data-kelisim-consent-text="profile"></i>`;
    const { window } = await open(`${place}${button}`);
    expect(window.document.querySelector("i [data-kelisim-agreement]")).not.toBeNull();
    const other = await open(button);
    expect(other.marked[0]?.previousElementSibling?.getAttribute("data-kelisim-agreement")).toBe("profile");
  });
});

it("nothing is drawn or recorded once they are closed", async () => {
  const { agreements, heard, marked, lines } = await open(button);
  agreements.close();
  marked[0]?.click();
  expect([lines(), heard]).toEqual([[], ["click"]]);
});
