import type { Retrust } from "../page/trusted.ts";
import { inertHtml } from "./inert-html.ts";
import { keepHeld } from "./keep-held.ts";
import { type Look, type Patches, read, text } from "./patches.ts";
import type { Rules } from "./rules.ts";

/** Makes tags of closed services inert in every text that is parsed as HTML. */
export function guardSinks(
  realm: Window & typeof globalThis,
  { patch }: Patches,
  rules: Rules,
  retrust: Retrust,
  held: Set<Element>,
): void {
  const { Element, ShadowRoot, Document } = realm;
  /**
   * Changes the text at one place among the arguments. Text without such a tag goes on as the page gave it.
   * @param scriptsRun whether scripts of the text run whatever the options say
   */
  const inert =
    (at: number, scriptsRun = false): Look =>
    (args, self) => {
      const html = text(args[at]);
      const runsScripts = scriptsRun || read(() => (args[at + 1] as { runScripts?: unknown } | undefined)?.runScripts);
      const safe = inertHtml(rules, html, Boolean(runsScripts));
      if (safe === html) return;
      args[at] = retrust([args[at]], safe);
      return (made) => {
        // In no document, or in a closed shadow root, they could not be found again. From a document without a window, as
        // DOMParser makes them, they come into the page as they are, if at all.
        const root = (made ?? self) as ParentNode;
        for (const element of root.querySelectorAll("[data-kelisim]"))
          if (element.ownerDocument.defaultView) keepHeld(held, element);
        return made;
      };
    };
  const first = inert(0);
  const running = inert(0, true);
  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, "innerHTML outerHTML", first, "set");
    patch(prototype, "setHTMLUnsafe", first);
  }
  patch(Element.prototype, "insertAdjacentHTML", inert(1));
  patch(realm.Range.prototype, "createContextualFragment", running);
  // A feed, or another document that is data, comes back as it was.
  patch(realm.DOMParser.prototype, "parseFromString", (args, self, native) =>
    /xml$/.test(text(args[1])) ? undefined : first(args, self, native),
  );
  patch(Document, "parseHTMLUnsafe", first);
  patch(Document.prototype, "write writeln", (args, self, native) => {
    const whole = [retrust(args, args.map(text).join(""))];
    const after = running(whole, self, native);
    // Text without such a tag goes on piece by piece.
    if (after) args.splice(0, args.length, ...whole);
    return after;
  });
}
