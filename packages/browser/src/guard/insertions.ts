import { documentOf, type Hold, isLive } from "./hold.ts";
import { type Look, type Patches, read } from "./patches.ts";

/** Whether a node comes from a document that shows no page into one that does. */
const comesToLife = (node: Node | null | undefined, into: Document): boolean => {
  const from = node?.ownerDocument;
  return !!from && from !== into && !isLive(from) && isLive(into);
};

/**
 * Holds what a page has had parsed apart and puts in by now: of `DOMParser`, a template, an `XMLHttpRequest`, another
 * document. There it was data, and nobody's to change.
 */
export function guardInsertions(realm: Window & typeof globalThis, { patch }: Patches, hold: Hold): void {
  const {
    Element,
    CharacterData,
    DocumentType,
    Document,
    DocumentFragment,
    HTMLSelectElement,
    HTMLTableElement,
    Node,
    Range,
  } = realm;
  const insert: Look = (args, self) => {
    const coming = read(() => {
      const into = documentOf(self as Node);
      return args.some((node) => comesToLife(node as Node, into));
    });
    // Among its arguments may be text.
    if (coming) for (const node of args) if ((node as Node)?.nodeType) hold.tree(node as Node);
  };
  patch(Node.prototype, "appendChild insertBefore replaceChild", insert);
  for (const { prototype } of [Element, Document, DocumentFragment])
    patch(prototype, "append prepend replaceChildren", insert);
  for (const { prototype } of [Element, CharacterData, DocumentType])
    patch(prototype, "before after replaceWith", insert);
  patch(Element.prototype, "insertAdjacentElement", insert);
  patch(Range.prototype, "insertNode surroundContents", insert);
  patch(Document.prototype, "adoptNode", insert);
  patch(Document.prototype, "body", insert, "set");
  patch(HTMLTableElement.prototype, "caption tHead tFoot", insert, "set");
  patch(HTMLSelectElement.prototype, "add", insert);
  // What is made for the page loads at once.
  patch(realm.XSLTProcessor?.prototype, "transformToFragment", () => (made) => {
    if (made && isLive(made as Node)) hold.tree(made as Node);
    return made;
  });
  // A copy does so too.
  patch(Document.prototype, "importNode", (args, self) => {
    const node = args[0] as Node;
    if (!read(() => comesToLife(node, self as Document)) || !hold.closedIn(node).length) return;
    const copy = node.cloneNode(true);
    hold.tree(copy);
    args[0] = copy;
  });
}
