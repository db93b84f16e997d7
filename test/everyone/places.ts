import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Consent } from "../../packages/core/src/consent.ts";
import { pressAtOnce, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { configOf } from "../operators/visit.ts";

declare const kelisim: Consent;

export type Language = "kk" | "ru";
export const languages: readonly Language[] = ["kk", "ru"];

/** One dialog, or another thing that is drawn, in one state; and how a visitor comes to it. */
export interface Place {
  readonly name: string;
  readonly operator: string;
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** The element in the page whose shadow root it is drawn in. */
  readonly host: string;
  /** What is drawn there. */
  readonly part: string;
  /** In front of the page, which is inert behind it. */
  readonly isModal?: true;
  /** From the page with the first layer up, in the wanted language. */
  readonly reach: (page: Page, language: Language) => Promise<void>;
}

const ui = "[data-kelisim-ui]";
const letters = "[data-kelisim-letters]";
const agreement = "[data-kelisim-agreement=personal_data]";

const show = (page: Page, view: "banner" | "settings" | "withdraw" | "rights" | "letters"): Promise<void> =>
  page.evaluate((wanted) => kelisim.show(wanted), view);

async function settings(page: Page): Promise<void> {
  await show(page, "settings");
  await waitForPart(page, "settings");
}

/** Folds out everything that is folded away. */
const unfold = (page: Page, host: string): Promise<void> =>
  page.evaluate((selector) => {
    for (const one of document.querySelector(selector)?.shadowRoot?.querySelectorAll("details") ?? []) one.open = true;
  }, host);

async function accept(page: Page): Promise<void> {
  await pressAtOnce(page, "accept-all");
  await waitForPart(page, "reopen");
}

async function withdraw(page: Page): Promise<void> {
  await accept(page);
  await page.waitFor(() => document.cookie.includes("ac_uid"));
  await settings(page);
  await pressAtOnce(page, "withdraw");
  await waitForPart(page, "result");
}

/** A page of a later revision, which starts in its own language. */
async function toRevision(page: Page, operator: string, language: Language): Promise<void> {
  await accept(page);
  const { policy } = await configOf(operator);
  const url = new URL(await page.url());
  // Later than the act: a record from the future is none.
  const clock = Number(url.searchParams.get("clock"));
  if (clock) url.searchParams.set("clock", String(clock + 60_000));
  url.searchParams.set("config", encodeConfig({ policy: { ...policy, revision: "demo-2" } }));
  await page.goto(url.href);
  await waitForPart(page, "notice");
  await pressAtOnce(page, `lang-${language}`);
}

async function openLetters(page: Page): Promise<void> {
  await show(page, "letters");
  await waitForPart(page, "letters");
}

async function aboutLetter(page: Page): Promise<void> {
  await openLetters(page);
  await pressAtOnce(page, "letter:withdrawal");
  await waitForPart(page, "show-letter");
}

/** Where the first layer is gone, once the form says what its button means. */
async function toForm(page: Page): Promise<void> {
  await away(page);
  await waitForPart(page, "agreement");
}

async function remind(page: Page): Promise<void> {
  await toForm(page);
  await page.evaluate((selector) => {
    const host = document.querySelector(selector);
    const box = host?.shadowRoot?.querySelector<HTMLInputElement>("[data-part=declaration]");
    if (box?.checked) box.click();
    host?.scrollIntoView({ block: "center" });
    for (const input of document.querySelectorAll<HTMLInputElement>("#check input[required]")) input.value = "1";
  }, agreement);
  await page.click("#request-report");
  await page.waitFor(
    (selector) => Boolean(document.querySelector(selector)?.shadowRoot?.querySelector("[role=alert]")),
    agreement,
  );
}

async function away(page: Page): Promise<void> {
  await pressAtOnce(page, "reject-all");
  await waitForPart(page, "reopen");
}

const atAutocheck = (place: Omit<Place, "operator">): Place => ({ operator: "autocheck", ...place });

/** Everything that Kelisim draws. */
export const places: readonly Place[] = [
  atAutocheck({ name: "first-layer", host: ui, part: "banner", reach: async () => {} }),
  atAutocheck({
    name: "banner",
    host: ui,
    part: "banner",
    reach: async (page) => {
      await settings(page);
      await page.press("Escape");
      await waitForPart(page, "banner");
    },
  }),
  atAutocheck({ name: "banner-gpc", query: { gpc: "1" }, host: ui, part: "banner", reach: async () => {} }),
  atAutocheck({ name: "reopen", host: "[data-kelisim-reopen]", part: "reopen", reach: accept }),
  atAutocheck({ name: "settings", host: ui, part: "settings", isModal: true, reach: settings }),
  atAutocheck({
    name: "settings-unfolded",
    host: ui,
    part: "settings",
    isModal: true,
    reach: async (page) => {
      await settings(page);
      await unfold(page, ui);
    },
  }),
  {
    operator: "kreditomat",
    name: "settings-asked",
    host: ui,
    part: "settings",
    isModal: true,
    reach: async (page) => {
      await page.evaluate(() => void kelisim.ask("perm_location"));
      await waitForPart(page, "section:asked");
    },
  },
  atAutocheck({
    name: "withdraw",
    host: ui,
    part: "settings",
    isModal: true,
    reach: async (page) => {
      await accept(page);
      await show(page, "withdraw");
      await waitForPart(page, "settings");
    },
  }),
  atAutocheck({
    name: "rights",
    host: ui,
    part: "settings",
    isModal: true,
    reach: async (page) => {
      await show(page, "rights");
      await waitForPart(page, "settings");
    },
  }),
  atAutocheck({ name: "result", host: ui, part: "result", reach: withdraw }),
  atAutocheck({
    name: "underage",
    host: ui,
    part: "underage",
    reach: async (page) => {
      await settings(page);
      await pressAtOnce(page, "details:age");
      await pressAtOnce(page, "declare-underage");
      await waitForPart(page, "underage");
    },
  }),
  atAutocheck({
    name: "failed",
    host: ui,
    part: "failed",
    reach: async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(document, "cookie", { get: () => "", set: () => {}, configurable: true });
      });
      await pressAtOnce(page, "accept-all");
      await waitForPart(page, "failed");
    },
  }),
  atAutocheck({
    name: "saved",
    query: { config: encodeConfig({ gate: { lock: { allow: ["'self'"] } } }) },
    host: ui,
    part: "saved",
    reach: async (page) => {
      // In use, so that it is not loaded anew by itself.
      await page.evaluate(() => history.pushState({ step: 2 }, ""));
      await pressAtOnce(page, "accept-all");
      await waitForPart(page, "saved");
    },
  }),
  atAutocheck({
    name: "notice",
    host: ui,
    part: "notice",
    reach: (page, language) => toRevision(page, "autocheck", language),
  }),
  atAutocheck({
    name: "embed",
    path: "/report.html",
    host: "[data-kelisim-embed]",
    part: "embed",
    reach: async (page) => {
      await away(page);
      await waitForPart(page, "embed");
    },
  }),
  atAutocheck({ name: "letters", host: letters, part: "letters", isModal: true, reach: openLetters }),
  atAutocheck({ name: "letter-about", host: letters, part: "letters", isModal: true, reach: aboutLetter }),
  atAutocheck({
    name: "letter",
    host: letters,
    part: "letters",
    isModal: true,
    reach: async (page) => {
      await aboutLetter(page);
      await pressAtOnce(page, "show-letter");
      await waitForPart(page, "sheet");
    },
  }),
  atAutocheck({
    name: "agreement",
    host: agreement,
    part: "agreement",
    reach: async (page) => {
      await toForm(page);
      await unfold(page, agreement);
    },
  }),
  atAutocheck({ name: "agreement-reminder", host: agreement, part: "agreement", reach: remind }),
  atAutocheck({
    name: "agreement-underage",
    host: agreement,
    part: "agreement",
    reach: async (page) => {
      await toForm(page);
      await pressAtOnce(page, "agreement-underage");
      await page.waitFor(
        (selector) => Boolean(document.querySelector(selector)?.shadowRoot?.querySelector("[role=alert]")),
        agreement,
      );
      // What the dialog says of it is a place of its own.
      await pressAtOnce(page, "close");
      await waitForPart(page, "reopen");
    },
  }),
  {
    operator: "kreditomat",
    name: "policy-notice",
    host: "#cabinet",
    part: "policy-notice",
    reach: async (page, language) => {
      await toRevision(page, "kreditomat", language);
      await page.evaluate(() => {
        const element = document.createElement("div");
        element.id = "cabinet";
        document.querySelector("main")?.prepend(element);
        kelisim.mountPolicyNotice(element);
      });
      await waitForPart(page, "policy-notice");
      await page.evaluate(() => kelisim.hide());
    },
  },
];

export const placeNamed = (name: string): Place => {
  const found = places.find((place) => place.name === name);
  if (!found) throw new Error(`no place is named ${name}`);
  return found;
};

/** Address of the page a place is on. `clock`: where page time starts, so that dates are the same every time. */
export function addressOf(place: Place, url: (label: string, path?: string) => string, clock?: number): string {
  const query = new URLSearchParams({ ...place.query, ...(clock && { clock: String(clock) }) });
  return url(place.operator, `${place.path ?? "/"}?${query}`);
}

/** From a fresh visitor's page to the place, at rest. */
export async function goTo(place: Place, page: Page, language: Language): Promise<void> {
  await waitForPart(page, "banner");
  await pressAtOnce(page, `lang-${language}`);
  await page.waitFor(
    (lang) => Boolean(document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector(`.k[lang=${lang}]`)),
    language,
  );
  await place.reach(page, language);
  await page.waitFor((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return Boolean(root) && !root?.getAnimations().some(({ playState }) => playState === "running");
  }, place.host);
}
