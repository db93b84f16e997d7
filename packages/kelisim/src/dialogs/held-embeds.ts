import type { PageConsent } from "@kelisim/browser";
import type { HeldEmbed, Undo } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { type StandIn, standIn } from "./stand-in.ts";

export interface HeldEmbeds {
  readonly list: ReadonlySignal<readonly HeldEmbed[]>;
  elementOf(key: string): HTMLElement | undefined;
  close: Undo;
}

/**
 * The held embeds as the dialogs draw them. A tag of an unknown purpose has no placeholder, nor has one in a text that is
 * edited; it just stays shut.
 */
export function heldEmbeds(
  window: Window & typeof globalThis,
  front: Front,
  { embeds, catalogue, offersOnce }: PageConsent,
): HeldEmbeds {
  const list = signal<readonly HeldEmbed[]>([]);
  /** Those that are held now, and no others: a web app brings new ones with each of its pages. */
  const standIns = new Map<HTMLElement, StandIn & { readonly key: string }>();
  let last = 0;

  const describe = (element: HTMLElement): HeldEmbed[] => {
    const [id = ""] = (element.getAttribute("data-kelisim") ?? element.getAttribute("data-kelisim-place") ?? "").split(
      /[ |]/,
    );
    const service = catalogue.services.get(id);
    const purpose = catalogue.purposes.get(service?.purpose ?? id);
    // What people are editing is saved as it stands there.
    if (!purpose || element.isContentEditable) return [];
    const place = standIns.get(element) ?? { ...standIn(window, front, element), key: String(++last) };
    standIns.set(element, place);
    place.put();
    return [
      {
        key: place.key,
        host: place.host,
        purpose,
        title: element.title,
        once: offersOnce(id),
        ...(service && { service }),
      },
    ];
  };

  /** Carousels and snapshots copy what stands in the page; of a placeholder that gives an empty box. */
  const clear = (held: ReadonlySet<HTMLElement>): void => {
    const hosts = new Set([...standIns.values()].map(({ host }) => host));
    const roots = new Set([window.document, ...[...held].map((element) => element.getRootNode() as ShadowRoot)]);
    for (const root of roots)
      for (const host of root.querySelectorAll<HTMLElement>("[data-kelisim-embed]"))
        if (!hosts.has(host)) host.remove();
  };

  /** Sizes change with the window's, and what the page does at a press may bring an embed up. */
  const follow = (event: Event): void => {
    const click = event.type === "click" ? (event as MouseEvent) : undefined;
    window.requestAnimationFrame(() => {
      for (const place of standIns.values()) place.follow(click);
    });
  };
  const types = ["click", "resize"];
  for (const type of types) window.addEventListener(type, follow, true);

  const unsubscribe = embeds.subscribe((held) => {
    for (const [element, place] of standIns) {
      if (held.has(element)) continue;
      const hasFocus = window.document.activeElement === place.host;
      place.remove();
      // The visitor let it in, and is where it is.
      if (hasFocus) element.focus();
      standIns.delete(element);
    }
    clear(held);
    list.value = [...held].flatMap(describe);
  });
  return {
    list,
    elementOf: (key) => [...standIns.keys()].find((element) => standIns.get(element)?.key === key),
    close() {
      unsubscribe();
      for (const type of types) window.removeEventListener(type, follow, true);
      for (const place of standIns.values()) place.remove();
    },
  };
}
