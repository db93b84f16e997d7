import type { Undo } from "@kelisim/core";
import { gatedSelector } from "./inert.ts";

/** Calls `changed` when gated tags come into the page or leave it, however they are made. */
export function watchTags(window: Window & typeof globalThis, changed: () => void): Undo {
  const observer = new window.MutationObserver((mutations) => {
    if (mutations.some(touchesGated)) changed();
  });
  observer.observe(window.document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["data-kelisim"],
  });
  return () => observer.disconnect();
}

// Only what was added or removed is searched, so that a busy page pays for its own nodes once.
const touchesGated = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === "attributes" || [...addedNodes, ...removedNodes].some(holdsGated);

function holdsGated(node: Node): boolean {
  const element = node as Partial<Element>;
  return Boolean(element.matches?.(gatedSelector) || element.querySelector?.(gatedSelector));
}
