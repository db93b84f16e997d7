import type { Hold } from "./hold.ts";
import { type Look, type Native, type Patches, read, text } from "./patches.ts";

/** What the guard has put into a page is read by the SDK alone. */
const isOurs = (name: unknown): boolean => typeof name === "string" && name.startsWith("data-kelisim");

/**
 * Has a page read of held elements what was put in: an editor saves what it reads, and a vendor's frame would be lost to
 * all readers of what it has saved.
 */
export function guardReads(realm: Window & typeof globalThis, { patch }: Patches, hold: Hold): void {
  const { Element, ShadowRoot } = realm;
  const plain: Look = () => (html) => hold.plain(html as string);
  for (const { prototype } of [Element, ShadowRoot]) {
    patch(prototype, "innerHTML outerHTML", plain, "get");
    patch(prototype, "getHTML", plain);
  }
  patch(realm.XMLSerializer.prototype, "serializeToString", plain);

  const asPutIn = (args: unknown[], self: unknown, native: Native): readonly [unknown] | undefined =>
    args.some(isOurs) || !hold.isMarked(self as Element)
      ? undefined
      : [native.apply(hold.asPutIn(self as Element), args)];
  patch(
    Element.prototype,
    "getAttribute getAttributeNS hasAttribute hasAttributeNS getAttributeNames getAttributeNode getAttributeNodeNS",
    asPutIn,
  );
  const owners = new WeakMap<object, Element>();
  patch(
    Element.prototype,
    "attributes",
    (args, self, native) => {
      const list = asPutIn(args, self, native)?.[0] ?? read(() => native.apply(self, args));
      owners.set(list as object, self as Element);
      return [list];
    },
    "get",
  );
  // A list of attributes does not tell whose it is.
  patch(realm.NamedNodeMap.prototype, "setNamedItem setNamedItemNS", ([node], self) => {
    const element = owners.get(self as object);
    return element && [element.setAttributeNode(node as Attr)];
  });
  const forget =
    (at: number): Look =>
    (args, self) => {
      const name = text(args[at]);
      hold.forget(self as Element, name);
      return undefined;
    };
  patch(Element.prototype, "removeAttribute", forget(0));
  patch(Element.prototype, "removeAttributeNS", forget(1));
}
