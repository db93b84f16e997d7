/** Everything of Kelisim that takes presses, and how a visitor comes to it. */
import { encodeConfig } from "../../examples/server/hooks.ts";
import { pressAtOnce, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/index.ts";
import "../gate/site.ts";

const show = (page: Page, view: string): Promise<void> => page.evaluate((wanted) => kelisim.show(wanted), view);
const accept = (page: Page): Promise<boolean> => page.evaluate(() => kelisim.acceptAll());
const reject = (page: Page): Promise<boolean> => page.evaluate(() => kelisim.rejectAll());

export interface Place {
  /** Of the element in whose shadow root it is drawn. */
  readonly host: string;
  readonly path?: string;
  /** It has the lock, whose script a page under Trusted Types refuses. */
  readonly isLocked?: boolean;
  /** From the page with nothing decided. */
  reach(page: Page): Promise<unknown>;
}

const ui = "[data-kelisim-ui]";

async function settings(page: Page): Promise<void> {
  await show(page, "settings");
  await waitForPart(page, "settings");
}

/** Comes again to the page, whose config has changed. */
async function change(page: Page, config: object): Promise<void> {
  const url = new URL(await page.url());
  url.searchParams.set("config", encodeConfig(config));
  await page.goto(url.href);
  await page.waitFor(() => typeof kelisim?.status === "function");
}

async function openLetter(page: Page): Promise<void> {
  await show(page, "letters");
  await waitForPart(page, "letters");
  await pressAtOnce(page, "letter:withdrawal");
  await waitForPart(page, "show-letter");
}

/** By what comes up there. */
export const places: Record<string, Place> = {
  "first layer": { host: ui, reach: (page) => waitForPart(page, "banner") },
  "banner of the dialogs": {
    host: ui,
    async reach(page) {
      await show(page, "banner");
      await waitForPart(page, "banner");
    },
  },
  control: {
    host: "[data-kelisim-reopen]",
    async reach(page) {
      await reject(page);
      await waitForPart(page, "reopen");
    },
  },
  settings: { host: ui, reach: settings },
  "settings of who refused": {
    host: ui,
    async reach(page) {
      await reject(page);
      await settings(page);
    },
  },
  "settings of who accepted": {
    host: ui,
    async reach(page) {
      await accept(page);
      await settings(page);
      await waitForPart(page, "withdraw");
    },
  },
  report: {
    host: ui,
    async reach(page) {
      await accept(page);
      await settings(page);
      await waitForPart(page, "withdraw");
      await pressAtOnce(page, "withdraw");
      await waitForPart(page, "result");
    },
  },
  "under age": {
    host: ui,
    async reach(page) {
      await accept(page);
      await settings(page);
      await pressAtOnce(page, "details:age");
      await pressAtOnce(page, "declare-underage");
      await waitForPart(page, "underage");
    },
  },
  notice: {
    host: ui,
    async reach(page) {
      await accept(page);
      await change(page, { policy: { languages: ["kk", "ru"], revision: "2" } });
      await waitForPart(page, "notice");
    },
  },
  "choice that waits for the next page": {
    host: ui,
    isLocked: true,
    async reach(page) {
      await change(page, { gate: { lock: { allow: ["'self'"] } } });
      // What a visitor has begun is not loaded anew.
      await page.click("#own");
      await accept(page);
      await waitForPart(page, "saved");
    },
  },
  letters: {
    host: "[data-kelisim-letters]",
    async reach(page) {
      await accept(page);
      await show(page, "letters");
      await waitForPart(page, "letters");
    },
  },
  "told about a letter": {
    host: "[data-kelisim-letters]",
    async reach(page) {
      await accept(page);
      await openLetter(page);
    },
  },
  "a letter": {
    host: "[data-kelisim-letters]",
    async reach(page) {
      await accept(page);
      await openLetter(page);
      await pressAtOnce(page, "show-letter");
      await waitForPart(page, "sheet");
    },
  },
  "choice that cannot be kept": {
    host: ui,
    async reach(page) {
      const url = new URL(await page.url());
      url.searchParams.set("cookies", "off");
      await page.goto(url.href);
      await waitForPart(page, "banner");
      await pressAtOnce(page, "accept-all");
      await waitForPart(page, "failed");
    },
  },
  agreement: {
    host: "[data-kelisim-agreement=personal_data]",
    path: "index.html",
    async reach(page) {
      await reject(page);
      await waitForPart(page, "agreement");
    },
  },
  "notice of a policy": {
    host: "#notice",
    path: "index.html",
    async reach(page) {
      await reject(page);
      await change(page, { policy: { languages: ["kk", "ru"], revision: "2" } });
      await page.evaluate(() => {
        const { mountPolicyNotice } = kelisim as unknown as { mountPolicyNotice(host: Element): void };
        mountPolicyNotice(document.querySelector("#notice") as Element);
      });
      await waitForPart(page, "policy-notice");
    },
  },
  placeholder: {
    host: "[data-kelisim-embed]",
    path: "index.html",
    async reach(page) {
      await reject(page);
      await waitForPart(page, "embed");
    },
  },
};

/** What each decides when it is pressed once; all others decide nothing. */
export const decides: Readonly<Record<string, string>> = {
  "accept-all": "accept-all",
  "reject-all": "reject-all",
  save: "choose",
  withdraw: "withdraw",
  "declare-underage": "none",
  "agreement-underage": "none",
  "allow-always": "button",
};

/** What opens something else, or leaves what was behind it. */
export const openers: readonly string[] = ["reopen", "choose", "allow-once"];

/** The act of the record. */
export const decided = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis.kelisim?.record?.value as { act?: string } | null)?.act ?? "none");

/** Names of the buttons, switches and folds that a visitor sees. */
export const pressable = (page: Page, host: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const all = document.querySelector(selector)?.shadowRoot?.querySelectorAll("button,summary,input") ?? [];
    // What is folded away has a place too.
    const seen = [...all].filter((one) => one.getClientRects().length > 0 && one.checkVisibility());
    return [...new Set(seen.flatMap((one) => one.getAttribute("data-part") ?? []))];
  }, host);
