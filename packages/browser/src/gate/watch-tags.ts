import type { Undo } from "@kelisim/core";

export interface TagWatch {
  /** All that are in the page now, in document order; those in shadow roots come last. */
  all(): HTMLElement[];
  stop: Undo;
}

/**
 * Watches tags with one of some attributes, however they are made: in the document, and in open shadow roots as the browser draws
 * them.
 * @param changed told when some have come or gone; of each turn once
 * @param followed other attributes of theirs; `changed` hears of the tags in which one has another value
 */
export function watchTags(
  window: Window & typeof globalThis,
  names: readonly string[],
  changed: (altered: readonly HTMLElement[]) => void,
  followed: readonly string[] = [],
): TagWatch {
  const { document, customElements, MutationObserver, Element, HTMLFormElement } = window;
  // A form has its fields by their names, whatever these are.
  const { matches, querySelector, querySelectorAll, attachShadow } = Element.prototype;
  const isText = ({ nodeType }: Node): boolean => nodeType === 3 || nodeType === 8;
  const selector = names.map((name) => `[${name}]`).join();
  const roots = new Set<ShadowRoot>();
  const awaited = new Set<string>();
  const options = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeOldValue: true,
    attributeFilter: [...names, ...followed],
  };
  const holds = (node: Node): boolean =>
    !isText(node) && (matches.call(node, selector) || querySelector.call(node, selector) !== null);

  /** @returns whether there are tags in the shadow roots that were entered */
  const enter = (node: Node): boolean => {
    if (isText(node)) return false;
    return [node as Element, ...querySelectorAll.call(node, "*")].map(enterRoot).some(Boolean);
  };
  const enterRoot = (element: Element): boolean => {
    if (element instanceof HTMLFormElement) return false;
    const { localName, shadowRoot } = element;
    // It may get its root when the page says what it is.
    if (localName.includes("-") && !awaited.has(localName)) wait(localName);
    if (!shadowRoot || roots.has(shadowRoot)) return false;
    roots.add(shadowRoot);
    observer.observe(shadowRoot, options);
    const inside = [...shadowRoot.querySelectorAll("*")].map(enterRoot).some(Boolean);
    return inside || shadowRoot.querySelector(selector) !== null;
  };
  const wait = (name: string): void => {
    awaited.add(name);
    const look = (): void => {
      if ([...document.querySelectorAll(name)].map(enterRoot).some(Boolean)) changed([]);
    };
    // A name that no element may have.
    customElements.whenDefined(name).then(look, () => undefined);
  };

  // Only what was added or removed is searched, so that a busy page pays for its own nodes once.
  const touches = ({ attributeName, addedNodes, removedNodes }: MutationRecord): boolean =>
    attributeName
      ? names.includes(attributeName)
      : [...[...addedNodes].map(enter), ...[...addedNodes, ...removedNodes].map(holds)].some(Boolean);
  const isAltered = ({ attributeName, target, oldValue }: MutationRecord): boolean =>
    attributeName !== null &&
    !names.includes(attributeName) &&
    holds(target) &&
    (target as Element).getAttribute(attributeName) !== oldValue;
  const observer = new MutationObserver((mutations) => {
    const altered = mutations.filter(isAltered).map(({ target }) => target as HTMLElement);
    if (mutations.map(touches).some(Boolean) || altered.length) changed(altered);
  });
  observer.observe(document, options);
  enter(document.documentElement);

  let isOver = false;
  // An element may get its root when it has stood in the page for a while, of which no observer is told.
  const { attach } = {
    attach(this: Element, init: ShadowRootInit): ShadowRoot {
      const root = attachShadow.call(this, init);
      if (!isOver && this.isConnected) enterRoot(this);
      return root;
    },
  };
  // Not where a page has none, or has made its own unchangeable.
  if ("attachShadow" in Element.prototype) Reflect.set(Element.prototype, "attachShadow", attach);
  return {
    all() {
      for (const root of roots) if (!root.isConnected) roots.delete(root);
      return [document, ...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
    },
    stop() {
      isOver = true;
      observer.disconnect();
      if (Element.prototype.attachShadow === attach) Element.prototype.attachShadow = attachShadow;
    },
  };
}
