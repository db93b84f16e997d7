import type { Page } from "../engines/engine.ts";
import { locate } from "../engines/locate.ts";

/** What can be pressed, ticked, folded out or followed. */
const interactive = "button, a[href], input, summary, select, textarea, [tabindex='0']";

/** What cannot be read or reached without scrolling both ways. Empty where all is well. */
export function sidewaysFaults(page: Page, host: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...(root?.querySelectorAll("*") ?? [])].flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      const name = `${element.localName}.${element.getAttribute("data-part") ?? element.className} "${element.textContent?.slice(0, 30)}"`;
      if (!width || !height) return [];
      const outside = left < -0.5 || right > innerWidth + 0.5;
      // A page could not show what is cut or scrolled sideways; a button must not be left by its own words either.
      const { overflowX } = getComputedStyle(element);
      const holds = overflowX !== "visible" || element.matches("button:not(.x), .act");
      const wider = holds && element.scrollWidth > element.clientWidth + 1;
      return [
        ...(outside ? [`${name} stands out of the screen, ${Math.round(left)} to ${Math.round(right)}`] : []),
        ...(wider
          ? [`${name} is wider than its box (overflow ${overflowX}) by ${element.scrollWidth - element.clientWidth} px`]
          : []),
      ];
    });
  }, host);
}

/** Text that does not fit the height of the box it is cut off by. */
export function cutTexts(page: Page, host: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>("*") ?? [])].flatMap((element) => {
      const { overflowY, display } = getComputedStyle(element);
      const isButton = element.matches("button, .act");
      const cuts = overflowY === "hidden" || overflowY === "clip" || isButton;
      const isHigher = display !== "inline" && element.scrollHeight > element.clientHeight + 1;
      return cuts && isHigher ? [`${element.localName} "${element.textContent?.slice(0, 30)}"`] : [];
    });
  }, host);
}

interface Target {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** A link in a line with other text, which WCAG 2.5.5 and 2.5.8 leave out. */
  readonly isInText: boolean;
}

/** The size of everything that can be hit; of a box or switch, with the label that belongs to it. */
export function targets(page: Page, host: string): Promise<Target[]> {
  return page.evaluate(
    (selector, wanted) => {
      const root = document.querySelector(selector)?.shadowRoot;
      const all = [...(root?.querySelectorAll(wanted) ?? [])].filter(
        // What is folded away has a place too.
        (one) => one.getClientRects().length > 0 && one.checkVisibility(),
      );
      return all.map((element) => {
        const hit = element.closest("label") ?? element;
        const { width, height } = hit.getBoundingClientRect();
        const line = element.closest("li, p, dd");
        const isInText =
          element.localName === "a" &&
          getComputedStyle(element).display === "inline" &&
          line?.textContent?.trim() !== element.textContent?.trim();
        const name = element.getAttribute("data-part") ?? `${element.localName} ${element.textContent?.trim()}`;
        return { name, width, height, isInText };
      });
    },
    host,
    interactive,
  );
}

/** Interactive elements that no scrolling brings to where a pointer can hit them. */
export async function unreachable(page: Page, host: string): Promise<string[]> {
  const names = await page.evaluate(
    (selector, wanted) => {
      const root = document.querySelector(selector)?.shadowRoot;
      return [...(root?.querySelectorAll(wanted) ?? [])]
        .filter((one) => one.getClientRects().length > 0 && one.checkVisibility())
        .map((one, index) => {
          one.setAttribute("data-reach", String(index));
          return one.getAttribute("data-part") ?? `${one.localName} ${one.textContent?.trim()}`;
        });
    },
    host,
    interactive,
  );
  const faults: string[] = [];
  for (const [index, name] of names.entries()) {
    const wanted = `[data-reach="${index}"]`;
    await page.evaluate(
      (selector, one) =>
        document.querySelector(selector)?.shadowRoot?.querySelector(one)?.scrollIntoView({ block: "center" }),
      host,
      wanted,
    );
    const found = await page.evaluate(locate, wanted);
    if ("problem" in found) faults.push(`${name}: ${found.problem}`);
  }
  if (!names.length) faults.push("nothing to reach");
  return faults;
}
