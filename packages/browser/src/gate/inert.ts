import type { Trusted } from "../page/trusted.ts";

/** Tags of an operator's page that wait for consent: `data-kelisim` names a purpose or service, or several. */
export const gatedSelector = "[data-kelisim]";

/** Attributes that make a request, written as `data-<name>` while the tag is inert. */
const requesting = ["src", "srcset", "href", "poster", "data", "style", "ping", "imagesrcset", "background"] as const;

/** What a gated element must be allowed for; all of them. */
export function idsOf(element: Element): string[] {
  return (element.getAttribute("data-kelisim") ?? "").split(/\s+/).filter(Boolean);
}

/** Whether a held element leaves a hole that a placeholder should fill. */
export const isEmbed = (element: Element): boolean => element.matches("iframe,video,object,embed");

/**
 * Gives an element its addresses.
 * @returns its undo, which makes it inert again
 * @throws what a browser throws that refuses an address, Trusted Types say; the element is inert then
 */
export function enliven(element: HTMLElement, trusted: Trusted): () => void {
  const undo: (() => void)[] = [];
  const revert = (): void => {
    for (const step of undo) step();
    unload(element);
  };
  try {
    giveAddresses(element, trusted, undo);
  } catch (cause) {
    revert();
    throw cause;
  }
  return revert;
}

function giveAddresses(element: HTMLElement, trusted: Trusted, undo: (() => void)[]): void {
  // Firefox loads a frame of the page's HTML again on reload, whatever its tag then says; not one that was put in later.
  if (ends(element)) reinsert(element);
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
      // Trusted Types guard the addresses of `object` and `embed` too; the rest takes it for the text that it is.
      element.setAttribute(name, trusted.createScriptURL(value));
      undo.push(() => element.removeAttribute(name));
    }
  }
  // A source that is in its player already is looked at only when the player begins anew (HTML, 4.8.8).
  if (element.localName === "source") begin(element.parentElement);
}

/** Taking the address away does not stop a frame, a player or a style sheet. */
function unload(element: HTMLElement): void {
  if (begin(element)) return;
  if (ends(element)) reinsert(element);
}

/** @returns whether it is a player */
function begin(element: Element | null): boolean {
  const isPlayer = element?.matches("video,audio") === true;
  if (isPlayer) (element as HTMLMediaElement).load();
  return isPlayer;
}

/** Whether what an element has loaded ends with its place in the document. */
const ends = (element: Element): boolean => element.matches("iframe,object,embed,link");

/** The same element goes back, so that frameworks still find it. */
function reinsert(element: Element): void {
  const { parentNode, nextSibling } = element;
  element.remove();
  parentNode?.insertBefore(element, nextSibling);
}
