import { baseAddress } from "../page/base-address.ts";
import { type Hold, isLive } from "./hold.ts";
import { keepHeld } from "./keep-held.ts";
import { type Patches, read, text } from "./patches.ts";
import { closedBy, inertName, isList, requestingElements, requestingProperties } from "./requesting.ts";
import type { Rules } from "./rules.ts";

export interface GuardElementsOptions {
  readonly patches: Patches;
  readonly rules: Rules;
  /** Elements that code has given the address of a closed service, in the order held. */
  readonly held: Set<Element>;
  readonly hold: Hold;
  /** The text of a frame, as a value that the browser takes where it took the one given. */
  frameText(given: unknown): string;
}

const stop = [undefined] as const;

/** Holds elements by whatever way code sets their address. They keep it inert, and look as if they had it. */
export function guardElements(realm: Window & typeof globalThis, options: GuardElementsOptions): void {
  const { patches, rules, held, hold, frameText } = options;
  const { patch } = patches;
  // A page may have a variable of its own named `URL`, later.
  const { Element, URL, Node, Attr } = realm;
  const base = baseAddress(realm);

  /** @param at where among the arguments the value is, which may become another */
  const keep = (element: Element, attribute: unknown, args: unknown[], at: number): typeof stop | undefined => {
    const name = text(attribute).toLowerCase();
    const value = text(args[at]);
    const tag = read(() => element.localName);
    const isText = name === "srcdoc" && tag === "iframe";
    const ids = closedBy(rules, tag, name, value);
    if ((ids || isText) && isLive(element)) {
      hold.keep(element, name, value, ids);
      if (isText) args[at] = frameText(args[at]);
      if (!ids) return undefined;
      keepHeld(held, element);
      return stop;
    }
    hold.forget(element, name, value);
    return undefined;
  };
  const keepNode = (element: Element, node: Attr): typeof stop | undefined => {
    const [name, value] = read(() => [node.name, node.value]);
    const args = [value];
    const answer = keep(element, name, args, 0);
    if (args[0] !== value) node.value = args[0] as string;
    return answer;
  };

  for (const owner of requestingElements.split(" ")) {
    const { prototype } = (realm as unknown as Record<string, { prototype: object }>)[`HTML${owner}Element`] ?? {};
    for (const name of requestingProperties.split(" ")) {
      // A link leads somewhere and asks for nothing.
      if (name === "href" && owner[0] === "A") continue;
      patch(prototype, name, (args, self) => keep(self as Element, name, args, 0), "set");
      const heldAddress = (self: Element): [string] | undefined => {
        const address = hold.isMarked(self) && hold.asPutIn(self).getAttribute(name.toLowerCase());
        return address ? [isList(name) ? address : new URL(address, base()).href] : undefined;
      };
      patch(prototype, name, (_, self) => heldAddress(self as Element), "get");
    }
  }
  patch(Element.prototype, "setAttribute", (args, self) => keep(self as Element, args[0], args, 1));
  patch(Element.prototype, "setAttributeNS", (args, self) => keep(self as Element, args[1], args, 2));
  patch(Element.prototype, "setAttributeNode setAttributeNodeNS", ([node], self) =>
    keepNode(self as Element, node as Attr),
  );
  // A property of every node, looked at where it makes a request.
  for (const name of ["nodeValue", "textContent"]) {
    const inherited = Object.getOwnPropertyDescriptor(Node.prototype, name);
    if (inherited) Reflect.defineProperty(Attr.prototype, name, inherited);
  }
  patch(
    Attr.prototype,
    "value nodeValue textContent",
    (args, self) => {
      const { ownerElement, name } = self as Attr;
      if (!ownerElement) return;
      const shownFor = hold.shownFor(ownerElement);
      if (!shownFor) return keep(ownerElement, name, args, 0);
      shownFor.setAttribute(name, text(args[0]));
      return;
    },
    "set",
  );
  const { prototype } = realm.HTMLIFrameElement;
  patch(prototype, "srcdoc", (args, self) => keep(self as Element, "srcdoc", args, 0), "set");
  patch(
    prototype,
    "srcdoc",
    (_, self) => {
      const frame = self as Element;
      const given = hold.isMarked(frame) ? frame.getAttribute(inertName("srcdoc")) : null;
      return given === null ? undefined : [given];
    },
    "get",
  );
  // The constructor sets its address without the property.
  patch(realm, "Audio", (args) => {
    if (args[0] === undefined) return;
    const address = text(args[0]);
    args.length = 0;
    return (audio) => {
      (audio as HTMLAudioElement).src = address;
      return audio;
    };
  });
}
