import type { Undo } from "@kelisim/core";

export interface StandIn {
  readonly host: HTMLElement;
  remove: Undo;
}

/**
 * Puts an empty element of the same place and size in front of a held embed, and hides the embed, so that nothing moves
 * when consent is given.
 */
export function standIn(window: Window, embed: HTMLElement): StandIn {
  const host = window.document.createElement("div");
  host.setAttribute("data-kelisim-embed", "");
  host.className = embed.className;
  host.style.cssText = embed.style.cssText;
  const { position } = window.getComputedStyle(embed);
  if (position === "absolute" || position === "fixed") {
    Object.assign(host.style, { position, inset: "0", width: "100%", height: "100%" });
  } else {
    host.style.display = "block";
    host.style.maxWidth = "100%";
    for (const side of ["width", "height"] as const) {
      const size = embed.getAttribute(side);
      if (size && !host.style[side]) host.style[side] = /^\d+$/.test(size) ? `${size}px` : size;
    }
  }
  const display = embed.style.getPropertyValue("display");
  const priority = embed.style.getPropertyPriority("display");
  embed.style.setProperty("display", "none", "important");
  embed.before(host);
  return {
    host,
    remove() {
      host.remove();
      embed.style.setProperty("display", display, priority);
    },
  };
}
