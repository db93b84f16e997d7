import type { Undo } from "@kelisim/core";

/** Calls `changed` when tags with an attribute come into the page or leave it, however they are made. */
export function watchTags(window: Window & typeof globalThis, attribute: string, changed: () => void): Undo {
  const selector = `[${attribute}]`;
  const holds = (node: Node): boolean => {
    const element = node as Partial<Element>;
    return Boolean(element.matches?.(selector) || element.querySelector?.(selector));
  };
  // Only what was added or removed is searched, so that a busy page pays for its own nodes once.
  const touches = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
    type === "attributes" || [...addedNodes, ...removedNodes].some(holds);
  const observer = new window.MutationObserver((mutations) => {
    if (mutations.some(touches)) changed();
  });
  observer.observe(window.document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: [attribute],
  });
  return () => observer.disconnect();
}
