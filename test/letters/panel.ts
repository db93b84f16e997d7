import { readFileSync } from "node:fs";
import type { Language } from "../../packages/core/src/language.ts";
import { pressAtOnce } from "../engines/dialog.ts";
import type { Page } from "../engines/index.ts";
import { waitForNoPart, waitForPart } from "../operators/visit.ts";

/** When the letters in packages/core/src/letters/examples were written. */
export const writtenAt: number = new Date(2026, 10, 21, 12).getTime();

const examples = new URL("../../packages/core/src/letters/examples/", import.meta.url);

/** The lines of a letter as they are kept, blank ones left out. */
export function keptLines(operator: string, letter: string, language: Language): string[] {
  const text = readFileSync(new URL(`${operator}-${letter}-${language}.txt`, examples), "utf8");
  return text.split("\n").filter(Boolean);
}

/** A button of the page, as an operator puts one, so that the visitor comes from somewhere. */
export async function openLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = document.createElement("button");
    button.id = "to-letters";
    button.textContent = "Letters";
    button.dataset.kelisimShow = "letters";
    document.body.prepend(button);
    button.scrollIntoView();
    Object.assign(globalThis, { samePage: true });
  });
  await page.click("#to-letters");
  await waitForPart(page, "letters");
}

export const pressIn = (page: Page, part: string): Promise<void> =>
  page.click(`[data-part="letters"] [data-part="${part}"]`);

/** Names of the parts in what the selector finds, in their order. */
export function partsIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((where) => {
    const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
    return [...(root?.querySelectorAll(`${where} [data-part]`) ?? [])].map(
      (one) => one.getAttribute("data-part") ?? "",
    );
  }, selector);
}

export function linesIn(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const root = document.querySelector("[data-kelisim-letters]")?.shadowRoot;
    return [...(root?.querySelectorAll(wanted) ?? [])].map(({ textContent }) =>
      (textContent ?? "").replace(/\s+/g, " ").trim(),
    );
  }, selector);
}

export const headingIn = async (page: Page): Promise<string> => (await linesIn(page, "h2")).join();

export async function showAbout(page: Page, letter: string): Promise<void> {
  await pressAtOnce(page, `letter:${letter}`);
  await waitForPart(page, "show-letter");
}

export async function showLetter(page: Page): Promise<void> {
  await pressAtOnce(page, "show-letter");
  await waitForPart(page, "sheet");
}

/** From a letter, over what is told of it, to the list. */
export async function backToList(page: Page): Promise<void> {
  await pressAtOnce(page, "back");
  await waitForNoPart(page, "sheet");
  await pressAtOnce(page, "back");
  await waitForNoPart(page, "back");
}

export async function speak(page: Page, language: Language): Promise<void> {
  await pressAtOnce(page, `lang-${language}`);
  await page.waitFor(
    (lang) => Boolean(document.querySelector("[data-kelisim-letters]")?.shadowRoot?.querySelector(`.k[lang=${lang}]`)),
    language,
  );
}

/** `data-part` or id of what has the focus, open shadow roots included; otherwise its tag. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute("data-part") || active?.id || active?.localName || "";
  });
}
