import type { Trusted } from "../page/trusted.ts";
import { asPutIn, heldMark, notOurs, plainHtml } from "./held-form.ts";
import { keepHeld } from "./keep-held.ts";
import { read } from "./patches.ts";
import { closedBy, inertName } from "./requesting.ts";
import type { Rules } from "./rules.ts";

/** How elements are made inert, and what they are shown as meanwhile. */
export interface Hold {
  /** Has an element keep an address, or the text of a frame, in its inert form. */
  keep(element: Element, name: string, value: string, ids?: string): void;
  /** The page gives it another address, or none. What was let in already stays under its service. */
  forget(element: Element, name: string, value?: string): void;
  /** Notes what an element has, before something about it is changed. @param name of what it is given now */
  mark(element: Element, name?: string): void;
  isMarked(element: Element): boolean;
  /**
   * Makes inert what an element asks for.
   * @param tag what it is, or will be
   * @param isLeft attributes that are left as they are
   * @returns whether it was changed
   */
  element(element: Element, tag?: string, isLeft?: RegExp): boolean;
  /** Elements of a tree that would have to be made inert. */
  closedIn(root: Node): Element[];
  /** The same tree with these made inert, for it is about to come into a page. */
  tree(root: Node): void;
  /** The attributes of an element as the browser has them. */
  attributesOf(element: Element): (readonly [name: string, value: string])[];
  /** An element as it was put in, in a document that loads nothing. */
  asPutIn(element: Element): Element;
  /** The element that another one was made for by the last. */
  shownFor(copy: Element): Element | undefined;
  /** HTML or XML that a browser has written, with what is held as it was put in. */
  plain(html: string): string;
}

export interface HoldOptions {
  readonly rules: Rules;
  /** Elements that are held, in the order held. */
  readonly held: Set<Element>;
  readonly trusted: Trusted;
  /** The text of a frame that the guard is in. */
  frameText(html: string): string;
}

/** The document that something of it is in: a node, or a range. */
export function documentOf(part: Node | Range): Document {
  const node = (part as Range).startContainer ?? part;
  return node.ownerDocument ?? (node as Document);
}

/** Whether a document shows a page. One that a script has made of text loads nothing and runs nothing, in any browser. */
export const isLive = (part: Node | Range): boolean => !!documentOf(part).defaultView;

export function createHold(window: Window & typeof globalThis, options: HoldOptions): Hold {
  const { rules, held, trusted, frameText } = options;
  // As the browser has them: ours tell what was put in. And a form has its fields by their names, whatever these are.
  const { getAttribute, setAttribute, removeAttribute, getAttributeNames } = window.Element.prototype;
  const token = window.Math.random().toString(36).slice(2);
  const inert = window.document.implementation.createHTMLDocument("");
  const shown = new WeakMap<Element, Element>();
  let isUsed = false;

  const get = (element: Element, name: string): string | null => getAttribute.call(element, name);
  const namesOf = (element: Element): string[] => getAttributeNames.call(element);
  const attributesOf = (element: Element): (readonly [name: string, value: string])[] =>
    namesOf(element).map((name) => [name, get(element, name) ?? ""]);
  const isMarked = (element: Element): boolean =>
    isUsed && read(() => get(element, heldMark)?.startsWith(token) === true);
  const mark = (element: Element, name = ""): void => {
    const before = isMarked(element) ? get(element, heldMark) : null;
    isUsed = true;
    const names = before ?? [token, ...namesOf(element), name].join(" ");
    setAttribute.call(element, heldMark, names.replace(notOurs(name), ""));
  };
  const keep = (element: Element, name: string, value: string, ids?: string): void => {
    mark(element, name);
    setAttribute.call(element, inertName(name), value);
    if (!ids) return;
    if (get(element, "data-kelisim") === null) setAttribute.call(element, "data-kelisim", ids);
  };
  /** The attributes of an element by which it would have to be made inert, with the ids of their services. */
  const closedOf = (element: Element, tag: string): (readonly [name: string, value: string, ids: string])[] =>
    attributesOf(element).flatMap(([name, value]) => {
      const ids = closedBy(rules, tag, name, value);
      const isText = name === "srcdoc" && tag === "iframe" && get(element, inertName(name)) === null;
      return ids || isText ? [[name, value, ids] as const] : [];
    });
  const closedIn = (root: Node): Element[] => {
    const all = inert.createNodeIterator(root, 1);
    const closed: Element[] = [];
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const element = node as Element;
      if (closedOf(element, element.localName).length) closed.push(element);
      if (element.shadowRoot) closed.push(...closedIn(element.shadowRoot));
    }
    return closed;
  };
  const hold: Hold = {
    keep,
    mark,
    isMarked,
    forget(element, name, value) {
      if (!isMarked(element)) return;
      const kept = get(element, inertName(name));
      if (kept === null || kept === value) return;
      const given = get(element, heldMark)?.split(" ") ?? [];
      if (!held.has(element)) return setAttribute.call(element, heldMark, given.join(" ") + notOurs(name));
      removeAttribute.call(element, inertName(name));
      if (namesOf(element).some((own) => /^data-kelisim-(?!held)/.test(own))) return;
      held.delete(element);
      removeAttribute.call(element, heldMark);
      if (!given.includes("data-kelisim")) removeAttribute.call(element, "data-kelisim");
    },
    element(element, tag = element.localName, isLeft = /^$/) {
      const closed = closedOf(element, tag).filter(([name]) => !isLeft.test(name));
      for (const [name, value, ids] of closed) {
        keep(element, name, value, ids);
        if (ids) removeAttribute.call(element, name);
        else setAttribute.call(element, name, trusted.createHTML(frameText(value)));
      }
      return closed.length > 0;
    },
    attributesOf,
    closedIn,
    tree(root) {
      for (const element of closedIn(root)) {
        hold.element(element);
        if (get(element, "data-kelisim") !== null) keepHeld(held, element);
      }
    },
    asPutIn(element) {
      const copy = inert.importNode(element);
      const held = attributesOf(copy);
      const given = new Map(asPutIn(held, token));
      for (const [name] of held) if (!given.has(name)) removeAttribute.call(copy, name);
      for (const [name, value] of given) {
        if (get(copy, name) === value) continue;
        setAttribute.call(copy, name, trusted[name === "srcdoc" ? "createHTML" : "createScriptURL"](value));
      }
      shown.set(copy, element);
      return copy;
    },
    shownFor: (copy) => shown.get(copy),
    plain: (html) => (isUsed ? plainHtml(html, token) : html),
  };
  return hold;
}
