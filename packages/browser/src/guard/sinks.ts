import type { Retrust } from "../page/trusted.ts";
import { isLive } from "./hold.ts";
import type { InertHtml } from "./inert-html.ts";
import { keepHeld } from "./keep-held.ts";
import { type Look, type Patches, read, text } from "./patches.ts";

export interface GuardSinksOptions {
  readonly patches: Patches;
  readonly inertHtml: InertHtml;
  readonly retrust: Retrust;
  readonly held: Set<Element>;
}

/** In no document, or in a closed shadow root, what is held could not be found again. */
export function keepMade(held: Set<Element>, root: ParentNode): void {
  for (const element of root.querySelectorAll("[data-kelisim]")) if (isLive(element)) keepHeld(held, element);
}

/** Makes tags of closed services inert in every text that a page parses as HTML. */
export function guardSinks(
  realm: Window & typeof globalThis,
  { patches: { patch }, inertHtml, retrust, held }: GuardSinksOptions,
): void {
  const { Element, ShadowRoot, Document, HTMLTemplateElement } = realm;
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
  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, "innerHTML outerHTML", first, "set");
    patch(prototype, "setHTMLUnsafe", first);
  }
  patch(Element.prototype, "insertAdjacentHTML", inert(1));
  patch(Document, "parseHTMLUnsafe", first);
  patch(realm.Range.prototype, "createContextualFragment", inert(0, true));
  patch(Document.prototype, "execCommand", inert(2));
}
