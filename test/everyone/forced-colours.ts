import type { Page } from "../engines/engine.ts";
import type { Place } from "./places.ts";

export interface Seen {
  readonly name: string;
  readonly text: string;
  readonly ground: string;
  readonly edge: string;
  readonly edgeWidth: number;
}

/** Buttons that look like buttons, and the colours that are left to them. */
export const actsIn = (page: Page, { host }: Place): Promise<Seen[]> =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(".act, button[data-part=reopen]") ?? [])].map((one) => {
      const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(one);
      const name = one.dataset.part ?? "";
      return {
        name,
        text: color,
        ground: backgroundColor,
        edge: borderTopColor,
        edgeWidth: Number.parseFloat(borderTopWidth),
      };
    });
  }, host);
