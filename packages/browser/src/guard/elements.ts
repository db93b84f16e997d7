import { baseAddress } from "../page/base-address.ts";
import type { FrameText } from "./frames.ts";
import { keepHeld } from "./keep-held.ts";
import { type Patches, read, text } from "./patches.ts";
import { closedBy, inertName, isList, isRequesting, requestingElements, requestingProperties } from "./requesting.ts";
import type { Rules } from "./rules.ts";

export interface GuardElementsOptions {
  readonly patches: Patches;
  readonly rules: Rules;
  /** Elements that code has given the address of a closed service, in the order held. */
  readonly held: Set<Element>;
  readonly frameText: FrameText;
}

const stop = [undefined] as const;

/** Holds elements by whatever way code sets their address. They keep it inert, and look as if they had it. */
export function guardElements(realm: Window & typeof globalThis, options: GuardElementsOptions): void {
  const { patches, rules, held, frameText } = options;
  // A page may have a variable of its own named `URL`, later.
  const { Element, URL } = realm;
  const base = baseAddress(realm);

  const hold = (element: Element, ids: string): void => {
    if (!element.hasAttribute("data-kelisim")) element.setAttribute("data-kelisim", ids);
    keepHeld(held, element);
  };
  const keep = (element: Element, attribute: unknown, value: unknown): typeof stop | undefined => {
    const name = text(attribute).toLowerCase();
    const address = text(value);
    const tag = read(() => element.localName);
    const ids = closedBy(rules, tag, name, address);
    if (ids) {
      element.setAttribute(inertName(name), address);
      hold(element, ids);
      return stop;
    }
    // It has another address now, one that may be set.
    if (held.has(element) && isRequesting(name) && element.hasAttribute(inertName(name))) {
      held.delete(element);
      element.removeAttribute(inertName(name));
      element.removeAttribute("data-kelisim");
    }
    return undefined;
  };

  for (const owner of requestingElements.split(" ")) {
    const { prototype } = (realm as unknown as Record<string, { prototype: object }>)[`HTML${owner}Element`] ?? {};
    for (const name of requestingProperties.split(" ")) {
      // A link leads somewhere and asks for nothing.
      if (name === "href" && owner[0] === "A") continue;
      patches.patch(prototype, name, ([value], self) => keep(self as Element, name, value), "set");
      const heldAddress = (self: Element): [string] | undefined => {
        const address = held.has(self) && self.getAttribute(inertName(name.toLowerCase()));
        return address ? [isList(name) ? address : new URL(address, base()).href] : undefined;
      };
      patches.patch(prototype, name, (_, self) => heldAddress(self as Element), "get");
    }
  }
  const { patch } = patches;
  patch(Element.prototype, "setAttribute", (args, self) => {
    const [name, value] = args;
    if (text(name).toLowerCase() === "srcdoc") args[1] = frameText.guarded(value);
    return keep(self as Element, name, value);
  });
  patch(Element.prototype, "setAttributeNS", ([, name, value], self) => keep(self as Element, name, value));
  patch(Element.prototype, "setAttributeNode setAttributeNodeNS", ([node], self) => {
    const [name, value] = read(() => [(node as Attr).name, (node as Attr).value]);
    return keep(self as Element, name, value);
  });
  patch(
    realm.Attr.prototype,
    "value",
    ([value], self) => {
      const { ownerElement, name } = self as Attr;
      return ownerElement ? keep(ownerElement, name, value) : undefined;
    },
    "set",
  );
  const setText = (args: unknown[]): undefined => {
    args[0] = frameText.guarded(args[0]);
  };
  const { prototype } = realm.HTMLIFrameElement;
  patch(prototype, "srcdoc", setText, "set");
  patch(prototype, "srcdoc", () => (html) => frameText.plain(html as string), "get");
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
