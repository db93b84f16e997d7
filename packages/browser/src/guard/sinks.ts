import { attributeText } from "../page/attribute-text.ts";
import type { Retrust } from "../page/trusted.ts";
import { type Hold, isLive } from "./hold.ts";
import type { InertHtml } from "./inert-html.ts";
import { keepHeld } from "./keep-held.ts";
import { type Look, type Patches, read, text } from "./patches.ts";

export interface GuardSinksOptions {
  readonly patches: Patches;
  readonly inertHtml: InertHtml;
  readonly retrust: Retrust;
  readonly held: Set<Element>;
  readonly hold: Hold;
}

/** In no document, or in a closed shadow root, what is held could not be found again. */
export function keepMade(held: Set<Element>, root: ParentNode): void {
  for (const element of root.querySelectorAll("[data-kelisim]")) if (isLive(element)) keepHeld(held, element);
}

/** Makes tags of closed services inert in every text that a page parses as HTML. */
export function guardSinks(
  realm: Window & typeof globalThis,
  { patches: { patch }, inertHtml, retrust, held, hold }: GuardSinksOptions,
): void {
  const { Element, ShadowRoot, Document, HTMLTemplateElement, document } = realm;
  /** Whether text becomes data: it comes into a page by way of an insertion, if at all; shadow roots unseen. */
  const isData = (self: unknown, html: string): boolean =>
    !/shadowroot/i.test(html) &&
    (self instanceof HTMLTemplateElement || !(isLive(self as Node) || (self as ShadowRoot).host));
  /**
   * Changes the text at one place among the arguments. Text without such a tag goes on as the page gave it.
   * @param scriptsRun whether scripts of the text run whatever the options say
   */
  const inert =
    (at: number, scriptsRun = false): Look =>
    (args, self) => {
      const html = text(args[at]);
      if (read(() => isData(self, html))) return;
      const runsScripts = scriptsRun || read(() => (args[at + 1] as { runScripts?: unknown } | undefined)?.runScripts);
      const safe = inertHtml(html, Boolean(runsScripts));
      if (safe === html) return;
      args[at] = retrust([args[at]], safe);
      return (made) => {
        keepMade(held, ((made as Node | undefined)?.nodeType ? made : self) as ParentNode);
        return made;
      };
    };
  const first = inert(0);
  /**
   * A sanitizer would take out what makes a tag inert. So it goes first, where nothing loads.
   * @param copyIn such a place in another document
   */
  const sanitized =
    (copyIn: (apart: Document, place: Element) => ParentNode & Node): Look =>
    (args, self, native) => {
      const html = text(args[0]);
      // Another shadow root could not be looked into, and scripts would no longer know that they never run.
      if (/shadowroot|<script/i.test(html)) return first(args, self, native);
      if (read(() => isData(self, html)) || inertHtml(html) === html) return;
      const made = read(() => copyIn(document.implementation.createHTMLDocument(""), self as Element));
      read(() => native.apply(made, args));
      hold.tree(made);
      (self as ParentNode).replaceChildren(...made.childNodes);
      return [undefined];
    };
  const inElement = sanitized((apart, place) => apart.importNode(place));
  const inShadow = sanitized((apart) => apart.createElement("div").attachShadow({ mode: "open" }));
  for (const [{ prototype }, withSanitizer] of [
    [Element, inElement],
    [ShadowRoot, inShadow],
  ] as const) {
    patch(prototype, "innerHTML outerHTML", first, "set");
    patch(prototype, "setHTML", withSanitizer);
    patch(prototype, "setHTMLUnsafe", (args, self, native) =>
      (read(() => (args[1] as { sanitizer?: unknown } | undefined)?.sanitizer) ? withSanitizer : first)(
        args,
        self,
        native,
      ),
    );
  }
  patch(Element.prototype, "insertAdjacentHTML", inert(1));
  patch(Document, "parseHTMLUnsafe", first);
  patch(realm.Range.prototype, "createContextualFragment", inert(0, true));
  const third = inert(2);
  patch(Document.prototype, "execCommand", (args, self, native) => {
    // The browser makes the element by itself.
    const html = /^insertimage$/i.test(text(args[0])) && `<img src="${attributeText(text(args[2]))}">`;
    if (html && inertHtml(html) !== html) args.splice(0, 3, "insertHTML", false, retrust([], html));
    return third(args, self, native);
  });
}
