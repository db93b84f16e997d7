import type { Trusted } from "../page/trusted.ts";
import { inertHtml } from "./inert-html.ts";
import type { Patches } from "./patches.ts";
import type { Rules } from "./rules.ts";

/** Makes tags of closed services inert in every text that is parsed as HTML. */
export function guardSinks(
  realm: Window & typeof globalThis,
  { patch }: Patches,
  rules: Rules,
  trusted: Trusted,
): void {
  const { Element, ShadowRoot, Document } = realm;
  /** Changes the text at one place among the arguments. Text without such a tag goes on as the page gave it. */
  const inert = (args: unknown[], at = 0): undefined => {
    const html = String(args[at]);
    const safe = inertHtml(rules, html);
    if (safe !== html) args[at] = trusted.createHTML(safe);
  };
  const first = (args: unknown[]): undefined => inert(args);
  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, "innerHTML outerHTML", first, "set");
    patch(prototype, "setHTMLUnsafe", first);
  }
  patch(Element.prototype, "insertAdjacentHTML", (args) => inert(args, 1));
  patch(realm.Range.prototype, "createContextualFragment", first);
  patch(realm.DOMParser.prototype, "parseFromString", first);
  patch(Document, "parseHTMLUnsafe", first);
  patch(Document.prototype, "write writeln", (args) => {
    args.splice(0, args.length, args.join(""));
    return inert(args);
  });
}
