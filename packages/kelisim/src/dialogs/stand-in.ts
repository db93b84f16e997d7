import type { Undo } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";

export interface StandIn {
  readonly host: HTMLElement;
  /** Takes on what the page has made of the embed since. @param click of the visitor, where there was one */
  follow(click?: Pick<MouseEvent, "clientX" | "clientY">): void;
  remove: Undo;
}

/** What decides about the place and size of an element. Transforms come with its classes alone. */
const layout =
  "position inset float clear margin padding width height min-width min-height max-width max-height aspect-ratio box-sizing vertical-align align-self justify-self flex order grid-area z-index visibility";

/** Where pages put what nobody is to see. */
const farAway = /-(\d{4}|[5-9]\d\d)/;

/**
 * Puts an empty element of the same place and size in front of a held embed, and hides the embed, so that nothing moves
 * when consent is given.
 */
export function standIn(window: Window & typeof globalThis, front: Front, embed: HTMLElement): StandIn {
  const host = window.document.createElement("div");
  const { style } = host;
  const own = embed.style;
  let shown: [string, string] | undefined;
  let isRaised = false;
  const show = (): void => {
    if (shown) own.setProperty("display", ...shown);
  };
  /** A player's cover that waits for the player to start would wait for ever, with the placeholder behind it. */
  const isCovered = ({ clientX: x, clientY: y }: Pick<MouseEvent, "clientX" | "clientY">): boolean => {
    const { left, right, top, bottom } = host.getBoundingClientRect();
    const { parentElement } = host;
    const seen = (host.getRootNode() as Document).elementFromPoint(x, y);
    const isInside = x > left && x < right && y > top && y < bottom && seen !== host;
    return isInside && parentElement !== window.document.body && parentElement?.contains(seen) === true;
  };
  const copy = (): void => {
    const now: [string, string] = [own.getPropertyValue("display"), own.getPropertyPriority("display")];
    // Else the page has shown or hidden it since.
    if (!shown || now.join() !== "none,important") shown = now;
    show();
    host.className = embed.className;
    style.cssText = own.cssText;
    const computed = window.getComputedStyle(embed);
    const { display } = computed;
    own.setProperty("display", "none", "important");
    // Of an element without a box these are the styles that were written, `100%` say: the size goes on following the page.
    for (const name of layout.split(" ")) style.setProperty(name, computed.getPropertyValue(name));
    style.border = "solid transparent";
    style.borderWidth = computed.borderWidth;
    style.overflow = "auto";
    // A frame sits on the line with its lower edge, and so does a block in the line that does not overflow.
    style.display = display === "inline" ? "inline-block" : display;
    takeSize(style);
    const { opacity, inset, margin } = computed;
    if (opacity === "0" || farAway.test(inset + margin)) style.visibility = "hidden";
    if (isRaised) {
      style.zIndex = "2147483647";
      if (style.position === "static") style.position = "relative";
    }
    // What was changed here is no news.
    observer.takeRecords();
  };
  const observer = new window.MutationObserver(copy);

  host.setAttribute("data-kelisim-embed", "");
  embed.before(host);
  copy();
  observer.observe(embed, { attributeFilter: ["class", "style", "hidden", "width", "height"] });
  return {
    host,
    follow(click) {
      copy();
      isRaised ||= click !== undefined && isCovered(click);
      if (isRaised) copy();
    },
    remove() {
      observer.disconnect();
      if (host.shadowRoot) front.watch(host.shadowRoot).remove();
      host.remove();
      show();
    },
  };
}

/** What an embed has by itself where the page gives it no size. */
function takeSize(style: CSSStyleDeclaration): void {
  const { width, height, aspectRatio, maxWidth, position } = style;
  const hasRatio = aspectRatio !== "auto" && (width !== "auto" || height !== "auto");
  if (width === "auto" && !hasRatio) style.width = "300px";
  if (height === "auto" && !hasRatio) style.height = "150px";
  if (maxWidth === "none" && !/absolute|fixed/.test(position)) style.maxWidth = "100%";
}
