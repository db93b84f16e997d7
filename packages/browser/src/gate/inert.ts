import type { Trusted } from "../page/trusted.ts";
import { showEmbed } from "./hidden-embed.ts";
import { inertValue, requesting } from "./inert-attributes.ts";

/** Tags of an operator's page that wait for consent: `data-kelisim` names a purpose or service, or several. */
const gatedAttribute = "data-kelisim";

/** An element that a script fills, a map's say: it waits with that, and is itself left as it is. */
export const placeAttribute = "data-kelisim-place";

export const gatedAttributes: readonly string[] = [gatedAttribute, placeAttribute];

export const isPlace = (element: Element): boolean => element.hasAttribute(placeAttribute);

/** On a tag of the operator's own that waits for nobody's choice. No `data-` attribute, which sanitizers let through. */
export const ownMark = "kelisim-own";

/** Attributes whose change in a tag that was let in is followed. */
export const followedAttributes: readonly string[] = requesting.flatMap((name) => [
  `data-${name}`,
  `data-kelisim-${name}`,
]);

/** What an element asks for, to tell whether that has changed. */
export const askedBy = (element: Element): string => requesting.map((name) => inertValue(element, name)).join("\n");

/** What a gated element must be allowed for; all of them. */
export function idsOf(element: Element): string[] {
  return (element.getAttribute(gatedAttribute) ?? element.getAttribute(placeAttribute) ?? "")
    .split(/\s+/)
    .filter(Boolean);
}

/** Whether a held element leaves a hole that a placeholder should fill. */
export const isEmbed = (element: Element): boolean => element.matches("iframe,video,object,embed") || isPlace(element);

/**
 * Gives an element its addresses, those that it does not have yet.
 * @param isByCode whether code of the page has set them, which the guard has held
 * @returns its undo, which makes it inert again
 * @throws what a browser throws that refuses an address, Trusted Types say; the element is inert then. So it is where an
 *   address is a script: what sanitizes HTML lets no such address through, but does not look into an inert one
 */
export function enliven(element: HTMLElement, trusted: Trusted, isByCode = false): () => void {
  // A copy of one that waited has no placeholder that would show it.
  showEmbed(element);
  const { cssText } = element.style;
  const revert = (): void => {
    if (inertValue(element, "style") !== null) element.style.cssText = cssText;
    disarm(element, true);
  };
  try {
    giveAddresses(element, trusted, isByCode);
  } catch (cause) {
    revert();
    throw cause;
  }
  return revert;
}

function giveAddresses(element: HTMLElement, trusted: Trusted, isByCode: boolean): void {
  const values = requesting.map((name) => ({ name, value: inertValue(element, name) }));
  const wanted = values.filter(({ name, value }) => value !== null && value !== element.getAttribute(name));
  if (!wanted.length) return;
  // As browsers read it, whatever blanks and controls are in it (URL, 4.4).
  if (!isByCode && wanted.some(({ value }) => /^javascript:/i.test(`${value}`.replace(/[\0- ]/g, ""))))
    throw new TypeError("javascript: is not let in");
  // Firefox loads a frame of the page's HTML again on reload, whatever its tag then says; not one that was put in later.
  if (ends(element)) reinsert(element);
  for (const { name, value } of wanted as { name: string; value: string }[]) {
    // Through the object model, which a strict `style-src` allows where a style attribute is refused.
    if (name === "style") element.style.cssText += `;${value}`;
    // Trusted Types guard the addresses of `object` and `embed` too; the rest takes it for the text that it is.
    else element.setAttribute(name, trusted.createScriptURL(value));
  }
  // A source that is in its player already is looked at only when the player begins anew (HTML, 4.8.8).
  if (element.localName === "source") begin(element.parentElement);
}

/**
 * Takes the addresses off an element: of what was let in, of a copy of it, or of a tag that was written with them.
 * @param isLoaded whether it has loaded something, though its address may have been taken off since
 * @returns names of the attributes that had no inert form, and have it now
 */
export function disarm(element: Element, isLoaded = false): string[] {
  // A link that is followed asks for nothing by itself.
  const live = requesting.filter(
    (name) => name !== "style" && element.hasAttribute(name) && !(name === "href" && element.matches("a,area")),
  );
  const unnamed = live.filter((name) => inertValue(element, name) === null);
  for (const name of unnamed) element.setAttribute(`data-kelisim-${name}`, element.getAttribute(name) ?? "");
  for (const name of live) element.removeAttribute(name);
  if (live.length || isLoaded) unload(element);
  return unnamed;
}

/** Taking the address away does not stop a frame, a player or a style sheet. */
function unload(element: Element): void {
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
