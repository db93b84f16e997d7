/** Tags of an operator's page that wait for consent: `data-kelisim` names a purpose or service, or several. */
export const gatedSelector = "[data-kelisim]";

/** Attributes that make a request, written as `data-<name>` while the tag is inert. */
const requesting = ["src", "srcset", "href", "poster", "data", "style"] as const;

/** What a gated element must be allowed for; all of them. */
export function idsOf(element: Element): string[] {
  return (element.getAttribute("data-kelisim") ?? "").split(/\s+/).filter(Boolean);
}

/** Whether a held element leaves a hole that a placeholder should fill. */
export const isEmbed = (element: Element): boolean => element.matches("iframe,video,object,embed");

/** Gives an element its addresses. @returns its undo, which makes it inert again */
export function enliven(element: HTMLElement): () => void {
  const undo: (() => void)[] = [];
  for (const name of requesting) {
    const value = element.getAttribute(`data-${name}`);
    if (value === null) continue;
    if (name === "style") {
      const before = element.style.cssText;
      // Through the object model, which a strict `style-src` allows where a style attribute is refused.
      element.style.cssText += `;${value}`;
      undo.push(() => {
        element.style.cssText = before;
      });
    } else {
      element.setAttribute(name, value);
      undo.push(() => element.removeAttribute(name));
    }
  }
  return () => {
    for (const step of undo) step();
    unload(element);
  };
}

/** Taking the address away does not stop a frame or player that runs. */
function unload(element: HTMLElement): void {
  const { parentNode, nextSibling, localName } = element;
  if ("load" in element && typeof element.load === "function") element.load();
  else if (localName === "iframe" || localName === "object" || localName === "embed") {
    // A frame ends with its place in the document; the same element goes back, so that frameworks still find it.
    element.remove();
    parentNode?.insertBefore(element, nextSibling);
  }
}
