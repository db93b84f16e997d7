import type { Page } from "../engines/engine.ts";
import { over } from "./colours.ts";
import type { Place } from "./places.ts";

/** A text as it is seen: its colour, and the ground that it stands on. */
export interface TextColours {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
}

/**
 * Of every text in a place, folded ones too. axe cannot tell: it looks for colours within the body alone, and our
 * dialogs stand beside it (axe-core 4.14, createGrid).
 */
export async function textColours(page: Page, { host }: Place): Promise<readonly TextColours[]> {
  const found = await page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    for (const fold of root?.querySelectorAll("details") ?? []) fold.open = true;
    const texts = [...(root?.querySelectorAll<HTMLElement>(":not(style, script)") ?? [])].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) &&
        element.getClientRects().length > 0,
    );
    /** From the text outwards, until one lets nothing through. */
    const groundsOf = (element: Element): string[] => {
      const grounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/(, |\/ )0\)$/.test(backgroundColor)) grounds.push(backgroundColor);
        if (!/rgba|\/ /.test(backgroundColor)) break;
      }
      return grounds;
    };
    return texts.map((element) => ({
      text: element.textContent?.trim().slice(0, 40) ?? "",
      colour: getComputedStyle(element).color,
      grounds: groundsOf(element),
    }));
  }, host);
  return found.map(({ text, colour, grounds }) => {
    const ground = grounds.reduceRight((below, above) => over(above, below), "rgb(255, 255, 255)");
    return { text, colour: over(colour, ground), ground };
  });
}
