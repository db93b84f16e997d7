import { keepInPage } from "./keep-in-page.ts";
import { keepInSight } from "./keep-in-sight.ts";
import { createPresses, type Presses } from "./presses.ts";

/** What of Kelisim stands in front of the page, and hears the visitor before the page does. */
export interface Front {
  open(options: PaneOptions): Pane;
  /**
   * Watches a root that stands in the page itself, which goes on hearing of scrolling and swiping there. The same root
   * again gives the same.
   */
  watch(root: ShadowRoot): Watched;
  close(): void;
}

export interface PaneOptions {
  /** By which styles, tests and tools know the element. */
  readonly attribute: string;
  /** Styles the root before it comes into the page. */
  style(root: ShadowRoot): void;
  /** Said in the console where the page takes it away for good. */
  readonly gone: string;
  /** Called when it was put back. */
  back?(): void;
}

export interface Watched {
  /** To be called whenever what can be pressed there is another than before. */
  settle(): void;
  remove(): void;
}

/** An element of ours beside the page. */
export interface Pane extends Watched {
  readonly root: ShadowRoot;
}

interface Listening {
  readonly root: ShadowRoot;
  readonly presses: Presses;
  readonly types: readonly string[];
}

/** What a press is, and what a page's own keys would take. */
const acts: readonly string[] = ["keydown", "keypress", "keyup", "beforeinput", "input", "click"];

/** Without a say in what the browser does, so that the page's own scrolling does not wait for us. */
const passive: readonly string[] = ["wheel", "touchstart", "touchmove", "touchend", "touchcancel"];

const types: readonly string[] = [
  ...acts,
  ...passive,
  ...["down", "move", "up", "over", "out", "cancel"].map((name) => `pointer${name}`),
  ...["down", "move", "up", "over", "out"].map((name) => `mouse${name}`),
  ...["dblclick", "auxclick", "contextmenu", "focusin", "focusout"],
  // Pages that do not want to be copied forbid these.
  ...["selectstart", "dragstart", "copy", "cut", "paste"],
];

/**
 * The page's handlers do not get the events of what stands in front of it, so that its hotkeys, focus traps and scrollers
 * leave a visitor alone there. Ours is the first node that an event comes to, so only a listener that the page has put
 * on `window` before gets it first. A press that counts comes to the pressed element as an event `press`.
 */
export function createFront(window: Window & typeof globalThis): Front {
  const { document } = window;
  const watched = new Set<Listening>();
  const inPage = new WeakMap<ShadowRoot, Watched>();

  const send = (target: EventTarget | undefined, type: string, about: object): boolean => {
    // Pages have globals named `Event`.
    const event = document.createEvent("Event");
    event.initEvent(type, true, true);
    return target?.dispatchEvent(Object.assign(event, about)) ?? true;
  };
  const press = (event: Event, { presses }: Listening): void => {
    // What a script presses is no double press of the visitor.
    if (!event.isTrusted || presses.counts(event as MouseEvent)) send(event.composedPath()[0], "press", {});
    else event.preventDefault();
  };
  const keyDown = (event: KeyboardEvent): void => {
    const { key, code, shiftKey, repeat } = event;
    const isHeld = repeat && (key === "Enter" || key === " ");
    if (isHeld || !send(event.composedPath()[0], "keydown", { key, code, shiftKey })) event.preventDefault();
  };
  const deliver = (event: Event, to: Listening): void => {
    const { type } = event;
    if (type === "click") press(event, to);
    else if (type === "keydown") keyDown(event as KeyboardEvent);
    else if (type === "keyup") to.presses.keyUp(event as KeyboardEvent);
    // The second half of a double press would select words, or take the focus.
    else if (type === "mousedown" && to.presses.isEarly()) event.preventDefault();
  };
  const take = (event: Event): void => {
    if (!event.isTrusted) return;
    const { type, timeStamp } = event;
    const path = event.composedPath();
    const here = [...watched].find(({ root }) => path.includes(root));
    if (type === "pointerdown") for (const one of watched) one.presses.down(timeStamp, one === here);
    // Beside the card of a dialog a wheel turns nothing, which takes a listener that is not passive: the dialog's own.
    const isBeside = type === "wheel" && (path[0] as Element).localName === "dialog";
    if (isBeside || !here?.types.includes(type)) return;
    event.stopImmediatePropagation();
    deliver(event, here);
  };
  const follow = (root: ShadowRoot, kept: readonly string[]): Watched => {
    const one = { root, presses: createPresses(window, root.host), types: kept };
    watched.add(one);
    root.addEventListener("click", (event) => press(event, one));
    one.presses.settle();
    return { settle: one.presses.settle, remove: () => void watched.delete(one) };
  };

  for (const type of types) window.addEventListener(type, take, { capture: true, passive: passive.includes(type) });
  return {
    watch(root) {
      const known = inPage.get(root) ?? follow(root, acts);
      inPage.set(root, known);
      return known;
    },
    open({ attribute, style, gone, back }) {
      const host = document.createElement("div");
      host.setAttribute(attribute, "");
      const root = host.attachShadow({ mode: "open" });
      style(root);
      const { settle, remove } = follow(root, types);
      const takeAway = keepInPage(document, host, gone, back);
      const letGo = keepInSight(window, host);
      return {
        root,
        settle,
        remove() {
          takeAway();
          letGo();
          remove();
        },
      };
    },
    close() {
      for (const type of types) window.removeEventListener(type, take, true);
    },
  };
}
