import { expect } from "vitest";
import type { Page } from "../engines/engine.ts";

export interface Embeds {
  /** Frames that a visitor sees. */
  readonly shown: number;
  /** Frames that are hidden behind a placeholder, which stands in front of each. */
  readonly waiting: number;
  /** All of them, with words in them and without. */
  readonly placeholders: number;
}

/** Of the document; a frame that is neither shown nor waits is in none of the counts. */
export const embedsIn = (page: Page): Promise<Embeds> =>
  page.evaluate(() => {
    const frames = [...document.querySelectorAll("iframe")];
    const isShown = (element: Element): boolean => element.getClientRects().length > 0;
    const stands = (host: Element | null): boolean =>
      Boolean(host?.shadowRoot?.querySelector("[data-part=allow-always]")) && isShown(host as Element);
    return {
      shown: frames.filter(isShown).length,
      waiting: frames.filter((frame) => !isShown(frame) && stands(frame.previousElementSibling)).length,
      placeholders: document.querySelectorAll("[data-kelisim-embed]").length,
    };
  });

/** Waits until each frame of the document has a placeholder, and there is no other. */
export const expectPlaceholders = (page: Page, count: number): Promise<void> =>
  expect.poll(() => embedsIn(page), { timeout: 10_000 }).toEqual({ shown: 0, waiting: count, placeholders: count });
