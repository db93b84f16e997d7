import { watchTags } from "@kelisim/browser";
import type { Undo } from "@kelisim/core";
import { consentAttribute } from "./attributes.ts";

export interface Agreements {
  /** Draws what is not drawn yet, and takes away what is gone. */
  look(): void;
  /** Whether a press counts: what it means can be read. */
  isDrawn(element: Element): boolean;
  close: Undo;
}

export interface AgreementsWatch {
  /** Marks a button or form from code as an attribute does from HTML. */
  mark(element: HTMLElement, marks: Readonly<Record<string, string | undefined>>): Undo;
  close: Undo;
}

/**
 * Keeps marked buttons and forms from doing anything before it can be read what a press means. What draws that is a file
 * of its own, loaded once there is a mark in the page.
 */
export function watchAgreements(
  window: Window & typeof globalThis,
  load: (run: (agreements: Agreements) => void) => void,
): AgreementsWatch {
  const { document } = window;
  const selector = `[${consentAttribute}]`;
  let drawn: Agreements | undefined;

  const hold = (event: Event): void => {
    const marked = (event.target as Partial<Element> | null)?.closest?.(selector);
    const isPress = marked?.localName === "form" ? event.type === "submit" : event.type === "click";
    if (!marked || !isPress || drawn?.isDrawn(marked)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const look = (): void => {
    if (!drawn && !document.querySelector(selector)) return;
    load((loaded) => {
      drawn = loaded;
      drawn.look();
    });
  };
  const types = ["click", "submit"] as const;
  for (const type of types) window.addEventListener(type, hold, true);
  const tags = watchTags(window, [consentAttribute], look);
  look();
  return {
    mark(element, marks) {
      for (const [name, value] of Object.entries(marks)) if (value !== undefined) element.setAttribute(name, value);
      return () => element.removeAttribute(consentAttribute);
    },
    close() {
      for (const type of types) window.removeEventListener(type, hold, true);
      tags.stop();
      drawn?.close();
    },
  };
}
