/** Of a tag's addresses, those that lazy loaders look for in `data-src` and the like. */
const names = ["src", "srcset", "poster"];

/** On a tag whose addresses were written in the short form. A copy of it has it too. */
const mark = "data-kelisim-short";

/** A script loads nothing while it is inert, and what a place has is for the script that fills it. */
const waiting = "[data-kelisim]:not(script,form)";

function move(element: Element, from: string, to: string): boolean {
  let isMoved = false;
  for (const name of names) {
    const value = element.getAttribute(from + name);
    if (value === null) continue;
    element.setAttribute(to + name, value);
    element.removeAttribute(from + name);
    isMoved = true;
  }
  return isMoved;
}

/**
 * Renames the short forms of a tag that waits, `data-src` to `data-kelisim-src`: a lazy loader gives every tag the address that it
 * finds in the short one, before anybody has consented.
 */
export function takeShortForms(element: Element): void {
  if (element.matches(waiting) && move(element, "data-", "data-kelisim-")) element.setAttribute(mark, "");
}

/** The same for all tags of a page, ahead of the gate. */
export function takeAllShortForms({ document }: Window): void {
  document.querySelectorAll(waiting).forEach(takeShortForms);
}

/** A tag that is none of the gate's is left as the page has written it. */
export function giveShortForms(element: Element): void {
  if (!element.hasAttribute(mark)) return;
  element.removeAttribute(mark);
  move(element, "data-kelisim-", "data-");
}
