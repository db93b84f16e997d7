import { focusedElement } from "../focus.ts";
import type { Front, Pane, PaneOptions } from "./create-front.ts";

/** A page that takes it out of its open dialog more often than this would go on for ever. */
const atMost = 3;

// An older browser does not know all of these, and `:is` leaves out what is unknown.
const modal = "dialog:is(:modal)";
const ours = "[data-kelisim-ui],[data-kelisim-letters]";
const inTopLayer = `:is(:modal,:popover-open,:fullscreen):not(${ours})`;

/** What happens in something that has come up, shadow roots included; `toggle` stays in those. */
const types = ["toggle", "fullscreenchange", "focusin", "pointerdown"];

/**
 * Opens a pane and keeps it in front of what the page puts in the browser's top layer, where no `z-index` reaches, and
 * out of what a modal dialog of the page makes inert: while one is open, the pane stands in it, and both can be used.
 */
export function openAbove(document: Document, front: Front, options: Omit<PaneOptions, "back">): Pane {
  const window = document.defaultView ?? globalThis;
  const pane = front.open({ ...options, back: () => rise(true) });
  const { root } = pane;
  const host = root.host as HTMLElement;
  /** In the order in which they came up. */
  const modals = new Set<Node>();
  let place: Node | undefined;
  let times = 0;

  // A form has its fields for properties.
  const { matches } = window.Element.prototype;
  const is = (node: Node, selector: string): boolean => node.nodeType === 1 && matches.call(node, selector);
  const note = (node: Node): void => {
    modals.delete(node);
    if (is(node, modal)) modals.add(node);
  };
  const raise = (): void => {
    host.removeAttribute("popover");
    if (!modals.size && !document.querySelector(inTopLayer)) return;
    host.setAttribute("popover", "manual");
    host.showPopover?.();
  };
  /** The browser forgets all of these of what is put elsewhere. */
  const put = (): void => {
    const focused = root.activeElement as HTMLElement | null;
    const card = root.querySelector(".card");
    const { scrollTop = 0 } = card ?? {};
    (place ?? document.documentElement)?.appendChild(host);
    raise();
    for (const dialog of root.querySelectorAll("dialog")) {
      dialog.removeAttribute("open");
      dialog.showModal();
    }
    if (card) card.scrollTop = scrollTop;
    focused?.focus();
  };
  const rise = (mustPut = !host.isConnected): void => {
    const before = place;
    [...modals].forEach(note);
    place = [...modals].pop();
    if (mustPut || place !== before || root.querySelector("dialog")) put();
    else raise();
    for (const node of [document, ...modals])
      observer.observe(node.getRootNode(), { subtree: true, attributeFilter: ["open"], childList: modals.size > 0 });
  };
  const observer = new window.MutationObserver((records) => {
    const isTaken = !host.isConnected && place && is(place, modal);
    const opened = records.filter(({ attributeName, target }) => attributeName && is(target, "dialog"));
    for (const { target } of opened) note(target);
    if (isTaken && ++times > atMost) {
      lower();
      place = undefined;
      put();
    } else if (opened.length || !host.isConnected) rise();
  });
  const look = (event: Event): void => {
    const path = event.composedPath() as Node[];
    const found = path.filter((node) => is(node, inTopLayer)).reverse();
    // One of ours that comes up would bring the others up, and those it, for ever.
    if (!found.length || is(path[0] as Node, ours)) return;
    for (const node of found) if (!modals.has(node)) note(node);
    rise();
  };
  const lower = (): void => {
    observer.disconnect();
    for (const type of types) window.removeEventListener(type, look, true);
  };

  for (const type of types) window.addEventListener(type, look, true);
  document.querySelectorAll(modal).forEach(note);
  // One in a shadow root has at least the focus.
  for (let node: Node | null = focusedElement(document); node; node = node.parentNode ?? (node as ShadowRoot).host)
    if (!modals.has(node)) note(node);
  rise();
  return {
    ...pane,
    remove() {
      lower();
      pane.remove();
    },
  };
}
