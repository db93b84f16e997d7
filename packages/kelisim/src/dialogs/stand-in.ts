import type { Undo } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";

export interface StandIn {
  readonly host: HTMLElement;
  remove: Undo;
}

/**
 * Puts an empty element of the same place and size in front of a held embed, and hides the embed, so that nothing moves
 * when consent is given. The embed's classes and styles come along, so that it keeps its size as the page does.
 */
export function standIn(window: Window, front: Front, embed: HTMLElement): StandIn {
  const host = window.document.createElement("div");
  host.setAttribute("data-kelisim-embed", "");
  host.className = embed.className;
  host.style.cssText = embed.style.cssText;
  const box = embed.getBoundingClientRect();
  const { position, display, margin } = window.getComputedStyle(embed);
  const isPlaced = position === "absolute" || position === "fixed";
  // A frame sits on the line with its lower edge, and so does a block in the line that does not overflow.
  const flow = { display: display === "inline" ? "inline-block" : display, margin, maxWidth: "100%" };
  const placed = { position, inset: "0", width: "100%", height: "100%" };
  Object.assign(host.style, { boxSizing: "border-box", overflow: "auto" }, isPlaced ? placed : flow);
  const shown = embed.style.getPropertyValue("display");
  const priority = embed.style.getPropertyPriority("display");
  embed.style.setProperty("display", "none", "important");
  embed.before(host);
  if (!isPlaced) takeSize(host, box, embed);
  return {
    host,
    remove() {
      if (host.shadowRoot) front.watch(host.shadowRoot).remove();
      host.remove();
      embed.style.setProperty("display", shown, priority);
    },
  };
}

/** What style rules did not give the element already; from the attributes where the embed is not laid out yet. */
function takeSize(host: HTMLElement, box: DOMRect, embed: HTMLElement): void {
  const own = host.getBoundingClientRect();
  for (const side of ["width", "height"] as const) {
    const size = box[side] || Number(embed.getAttribute(side));
    if (size && Math.abs(own[side] - size) > 0.5) host.style[side] = `${size}px`;
  }
}
