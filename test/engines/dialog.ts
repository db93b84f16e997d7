import type { ConsentRecord } from "@kelisim/core";
import type { Page } from "./engine.ts";

export const part = (name: string): string => `[data-part="${name}"]`;

/** Waits until a dialog, or another part, is drawn. */
export function waitForPart(page: Page, name: string): Promise<unknown> {
  return page.waitFor((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    return roots.some((root) => root.querySelector(selector));
  }, part(name));
}

/**
 * Presses by script, which counts at once: for who is on the way to what the test is about. A visitor's press, which waits
 * until what has come up takes one, is `page.click`.
 */
export async function pressAtOnce(page: Page, name: string): Promise<void> {
  await page.waitFor((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    const found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
    const shown = found.find((one) => one.getClientRects().length > 0);
    shown?.click();
    return Boolean(shown);
  }, part(name));
}

export function hasPart(page: Page, name: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    return roots.some((root) => Boolean(root.querySelector(selector)));
  }, part(name));
}

type Instance = { record: { value: ConsentRecord | null }; status(id: string): string };

/** Waits until the instance is there; it is a queue before. */
export async function statusOf(page: Page, id: string): Promise<string> {
  await page.waitFor(() => typeof (window as { kelisim?: Partial<Instance> }).kelisim?.status === "function");
  return page.evaluate((key) => (window as unknown as { kelisim: Instance }).kelisim.status(key), id);
}

export async function recordOf(page: Page): Promise<ConsentRecord | null> {
  await page.waitFor(() => typeof (window as { kelisim?: Partial<Instance> }).kelisim?.status === "function");
  return page.evaluate(() => (window as unknown as { kelisim: Instance }).kelisim.record.value);
}

/** Keys of both web storages. */
export function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}
