import { hideEmbed, showEmbed } from "@kelisim/browser";
import type { Undo } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";

export interface StandIn {
  readonly host: HTMLElement;
  /** Stands in front of the embed again, where the page has moved that, or has made room of what it does not know. */
  put(): void;
  /** Takes on what the page has made of the embed since. @param click of the visitor, where there was one */
  follow(click?: Pick<MouseEvent, "clientX" | "clientY">): void;
  remove: Undo;
}

/** What decides about the place and size of an element. Transforms come with its classes alone. */
const layout =
  "position inset float clear margin padding width height min-width min-height max-width max-height aspect-ratio box-sizing vertical-align align-self justify-self flex order grid-area z-index visibility";

/** Of a place without a height of its own, whose content is not there yet. */
const placeHeight = "240px";

/** Where pages put what nobody is to see. */
const farAway = /-(\d{4}|[5-9]\d\d)/;

/** Cut-outs without an area, as pages write them. */
const cutAway: readonly string[] = [
  "rect(0px, 0px, 0px, 0px)",
  "rect(1px, 1px, 1px, 1px)",
  "inset(50%)",
  "inset(100%)",
];

/**
 * Puts an empty element of the same place and size in front of a held embed, and hides the embed, so that nothing moves
 * when consent is given.
 */
export function standIn(window: Window & typeof globalThis, front: Front, embed: HTMLElement): StandIn {
  const host = window.document.createElement("div");
  const { style } = host;
  const own = embed.style;
  // Any other element is a place that a script fills, which is as wide as it may be and as high as what is in it.
  const isReplaced = embed.matches("iframe,video,object,embed");
  let isRaised = false;
  const put = (): void => {
    if (embed.previousElementSibling !== host) embed.before(host);
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
    put();
    showEmbed(embed);
    host.className = embed.className;
    style.cssText = own.cssText;
    const computed = window.getComputedStyle(embed);
    // Without a box, which it is about to lose, Chromium and WebKit tell of no transform.
    const { display, transform } = computed;
    hideEmbed(embed);
    takePlace(style, computed);
    if (transform.startsWith("matrix(0, 0, 0, 0")) style.visibility = "hidden";
    // A frame sits on the line with its lower edge, and so does a block in the line that does not overflow.
    style.display = display === "inline" ? "inline-block" : display;
    if (isReplaced) takeOwnSize(style, isFlexed());
    else if (/^(auto|0px)$/.test(style.height)) style.height = placeHeight;
    if (isRaised) {
      style.zIndex = "2147483647";
      if (style.position === "static") style.position = "relative";
    }
    // What was changed here is no news.
    observer.takeRecords();
  };
  /** In a row or column a frame without a size is stretched, which its size in figures would keep the placeholder from. */
  const isFlexed = (): boolean =>
    "containIntrinsicSize" in style &&
    embed.parentElement !== null &&
    window.getComputedStyle(embed.parentElement).display.includes("flex");
  const observer = new window.MutationObserver(copy);

  host.setAttribute("data-kelisim-embed", "");
  copy();
  observer.observe(embed, { attributeFilter: ["class", "style", "hidden", "width", "height"] });
  // A rule such as `.closed iframe` is the embed's alone. Styles of what it is in come to the placeholder by themselves.
  for (let around = embed.parentElement; around; around = around.parentElement) {
    observer.observe(around, { attributeFilter: ["class", "hidden"] });
  }
  return {
    host,
    put,
    follow(click) {
      copy();
      isRaised ||= click !== undefined && isCovered(click);
      if (isRaised) copy();
    },
    remove() {
      observer.disconnect();
      if (host.shadowRoot) front.watch(host.shadowRoot).remove();
      host.remove();
      showEmbed(embed);
    },
  };
}

/** @param computed of an element without a box: what was written, `100%` say, so the size goes on following the page */
function takePlace(style: CSSStyleDeclaration, computed: CSSStyleDeclaration): void {
  for (const name of layout.split(" ")) style.setProperty(name, computed.getPropertyValue(name));
  style.border = "solid transparent";
  style.borderWidth = computed.borderWidth;
  style.overflow = "auto";
  const { opacity, inset, margin, visibility, clip, clipPath } = computed;
  const isUnseen =
    opacity === "0" || farAway.test(inset + margin) || cutAway.includes(clip) || cutAway.includes(clipPath);
  if (isUnseen) style.visibility = "hidden";
  // What is not hidden itself is hidden with whatever it is in.
  else if (visibility === "visible") style.visibility = "";
}

/** What an embed has by itself where the page gives it no size. */
function takeOwnSize(style: CSSStyleDeclaration, isFlexed: boolean): void {
  const { width, height, aspectRatio, maxWidth, position } = style;
  const hasRatio = aspectRatio !== "auto" && (width !== "auto" || height !== "auto");
  if (isFlexed) {
    style.contain = "size";
    style.containIntrinsicSize = "300px 150px";
  } else if (!hasRatio) {
    if (width === "auto") style.width = "300px";
    if (height === "auto") style.height = "150px";
  }
  if (maxWidth === "none" && !/absolute|fixed/.test(position)) style.maxWidth = "100%";
}
