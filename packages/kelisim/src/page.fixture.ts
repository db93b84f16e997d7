/** Pages for unit tests, with everything that a visitor sees: real acts, real dialogs, and parts that a test may fail. */

import { type ConsentOptions, createConsent, type PageConsent } from "@kelisim/browser";
import * as acts from "@kelisim/browser/acts";
import type { Config, Consent, Language, Purpose } from "@kelisim/core";
import { mountDialogs } from "@kelisim/ui";
import { english } from "@kelisim/ui/english";
import { createFront } from "@kelisim/ui/front";
import { signal } from "@preact/signals-core";
import { vi } from "vitest";
import { shop } from "../../browser/src/page/config.fixture.ts";
import type { Page } from "../../browser/src/page/page.fixture.ts";
import * as banner from "./banner.ts";
import * as data from "./data.ts";
import { createDialogs, type DialogsOptions } from "./dialogs/create-dialogs.ts";
import { type Parts, start } from "./start.ts";

export { shop } from "../../browser/src/page/config.fixture.ts";
export { type FakeBrowser, fakeBrowser, type Page, startClock } from "../../browser/src/page/page.fixture.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const profile: Purpose = { id: "profile", kind: "data", title: text, description: text };

/** A shop with a purpose of personal data, which is agreed to at a button or form. */
export const shopWithAgreement: Config = shop({
  purposes: [...shop().purposes, profile],
  agreements: [{ purpose: "profile", text }],
});

/** Every file is in place. */
export const parts: Parts = {
  loadActs: () => acts,
  loadBridge: () => lost(),
  loadDialogs: async () => ({ createDialogs }),
  loadBanner: async () => banner,
  loadUi: async () => ({ mountDialogs }),
  loadData: async () => data,
  loadEnglish: async () => ({ english }),
};

/** A file that does not load. */
export const lost = (): Promise<never> => Promise.reject(new TypeError("Failed to fetch"));

/** Starts consent in a page. */
export const startIn = (window: Page, changes: Partial<Parts> = {}, config: Config = shop()): Consent =>
  start(window, config, { ...parts, ...changes });

/** An instance without dialogs, as they get it. */
export const consentIn = (window: Page, changes: Partial<ConsentOptions> = {}): PageConsent =>
  createConsent({ window, config: shop(), language: signal<Language>("kk"), ...parts, ...changes });

/** What the dialogs of a page are made with, once there is something to show. */
export async function dialogsOptions(
  window: Page,
  config: Config = shop(),
  changes: Partial<DialogsOptions> = {},
): Promise<DialogsOptions> {
  const language = signal<Language>("kk");
  const consent = consentIn(window, { config, language });
  const acts = await consent.withActs((loaded) => loaded);
  const front = createFront(window);
  const { loadData } = parts;
  const setLanguage = (next: Language): void => {
    language.value = next;
  };
  const rest = { focused: undefined, onOpen() {}, setLanguage, ...changes };
  return { window, front, config, consent, language, acts, mountDialogs, loadData, ...rest };
}

/** Notes from now on what the console is told. */
export function hear(window: Page): string[] {
  const said: string[] = [];
  window.console.error = (...words: unknown[]) => void said.push(`${words[0]}`.replace("[kelisim] ", ""));
  return said;
}

const roots = ({ document }: Page): ShadowRoot[] =>
  [...document.querySelectorAll("[data-kelisim-ui],[data-kelisim-embed],[data-kelisim-reopen]")].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );

/** The dialog that the visitor sees, by its name. */
export const shown = (window: Page): string | undefined =>
  roots(window)
    .map((root) => root.querySelector<HTMLElement>("section.card,dialog")?.dataset.part)
    .find(Boolean);

/** A button or switch of ours. */
export function part(window: Page, name: string): HTMLElement | undefined {
  const found = roots(window).flatMap((root) => root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? []);
  return found[0];
}

/** Presses a button or switch of ours. @throws where there is none */
export function press(window: Page, name: string): void {
  const pressed = part(window, name);
  if (!pressed) throw new Error(`there is no ${name}; shown is ${shown(window)}`);
  pressed.click();
}

/** Lets files, frames, timers and what waits for them come. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1000);
