import type { Undo } from "@kelisim/core";
import type { Guard } from "../guard/guard-of-head.ts";
import { afterFrame } from "../page/after-frame.ts";
import type { Reporter } from "../page/report.ts";
import type { Trusted } from "../page/trusted.ts";
import { writeInPlace } from "./document-write.ts";
import {
  askedBy,
  disarm,
  enliven,
  followedAttributes,
  gatedAttributes,
  idsOf,
  isEmbed,
  isPlace,
  ownMark,
} from "./inert.ts";
import { laneNames } from "./lane-names.ts";
import { createLanes, type Last } from "./lanes.ts";
import { isDeferred } from "./live-script.ts";
import { tellMissedEvents } from "./missed-events.ts";
import { createScriptRunner } from "./script-runner.ts";
import { giveShortForms, takeShortForms } from "./short-forms.ts";
import { watchTags } from "./watch-tags.ts";

export interface MarkupGateOptions {
  readonly trusted: Trusted;
  readonly guard: Guard | undefined;
  readonly reporter: Reporter;
  allows(id: string): boolean;
  isService(id: string): boolean;
  /** Whether nothing but a config decides that an id is allowed. */
  isAlways(id: string): boolean;
  onHold(id: string, element: Element): void;
  onRelease(id: string, element: Element): void;
  /** Embeds that are held leave a hole in the page. */
  onEmbeds(held: ReadonlySet<HTMLElement>): void;
}

export interface MarkupGate {
  /** Looks at the whole page: lets in what is allowed, shuts what no longer is. */
  update(): void;
  /** Shuts what no longer is allowed, at once. */
  shut(): void;
  /** Looks at the page when the visitor has seen what an act has changed. */
  updateAfterFrame(): void;
  /** Lets one embed in, for this page only. */
  allowOnce(element: Element): void;
  /** Ids of the scripts that have run here; they stop only when the page is loaded anew. */
  readonly ran: ReadonlySet<string>;
  destroy: Undo;
}

interface Entry {
  /** `failed`: it could not be let in, and is not tried again with each change of the page. */
  phase: "held" | "queued" | "live" | "failed";
  /** Makes a live element inert again. */
  revert?: Undo;
  /** What a live element asked for when it was let in. */
  asked?: string;
  /** When it was let in. */
  wasInPage?: boolean;
}

/** Told by libraries before they copy the page, to show it again without a load: Turbo, Turbolinks, htmx 2 and 4, Livewire. */
const beforeCopies = [
  "turbo:before-cache",
  "turbolinks:before-cache",
  "htmx:beforeHistorySave",
  "htmx:before:history:update",
  "livewire:navigating",
];

/** Milliseconds until the parser is asked again. */
const aFrame = 16;

/** Keeps tags written inert shut, and lets each in once, when all of its ids are allowed. */
export function createMarkupGate(window: Window & typeof globalThis, options: MarkupGateOptions): MarkupGate {
  const { document } = window;
  const { guard, reporter } = options;
  const fault = "a tag could not be let in or shut";
  const lanes = createLanes(window, (cause) => reporter.error(fault, cause));
  const laneOf = laneNames(window, options.isService);
  const writer = writeInPlace(document, options.trusted);
  const tellMissed = tellMissedEvents(window, (script) => (isDestroyed ? undefined : writer.lastOf(script)));
  const scripts = createScriptRunner(options.trusted, writer);
  const entries = new Map<HTMLElement, Entry>();
  const once = new WeakSet<Element>();
  const byCode = new WeakSet<Element>();
  let isDestroyed = false;
  let again = 0;

  const areAllowed = (ids: readonly string[]): boolean =>
    // The guard writes `a|b` for what several services share.
    ids.length > 0 && ids.every((id) => id.split("|").some(options.allows));

  /** The guard tells of what it holds what the page put in, and goes by consent alone, which what is let in once has not. */
  const pass = <T>(run: () => T): T => (guard ? guard.pass(run) : run());

  const allowed = (element: Element): boolean => {
    // A document without a window, as DOMParser makes them, loads nothing: a script would be spent there, and the tags
    // behind it would wait for it for ever.
    if (!element.ownerDocument.defaultView) return false;
    return once.has(element) || areAllowed(idsOf(element));
  };

  /** The guard keeps what the page sees of a tag as it is; what it holds, no loader can give an address. */
  const takeShort = (element: HTMLElement): void => {
    if (!byCode.has(element)) takeShortForms(element);
  };
  const hold = (element: HTMLElement, entry: Entry): void => {
    entry.phase = "held";
    delete entry.revert;
    options.onHold(idsOf(element).join(" "), element);
    takeShort(element);
  };

  const letIn = (element: HTMLElement, entry: Entry, done: () => void, last: Last): boolean => {
    if (!entries.has(element)) return true;
    // The visitor may have changed their mind while the tag waited in line.
    if (!allowed(element)) {
      hold(element, entry);
      return true;
    }
    const wasHeld = guard?.held.delete(element);
    try {
      const goesOn = open(element, entry, done, last);
      // It may have waited in line since the page was last looked at.
      if (isEmbed(element)) tellEmbeds();
      return goesOn;
    } catch (cause) {
      entry.phase = "failed";
      entries.set(element, entry);
      if (wasHeld) guard?.held.add(element);
      throw cause;
    }
  };
  /** @returns whether the next in line may go at once */
  const open = (element: HTMLElement, entry: Entry, done: () => void, last: Last): boolean => {
    const ids = idsOf(element);
    entry.phase = "live";
    let goesOn = true;
    if (element instanceof window.HTMLScriptElement) {
      entries.delete(element);
      // Not past the guard: an inline script runs in this very turn, and may bring along who is not allowed.
      tellMissed();
      goesOn = scripts.run(element, ids, done, (order, run) => last(order, () => void (areAllowed(ids) && run())));
    } else {
      // A loader would give it its address once more.
      takeShort(element);
      entry.revert = pass(() => enliven(element, options.trusted, byCode.has(element)));
      entry.asked = askedBy(element);
      entry.wasInPage = element.isConnected;
    }
    options.onRelease(ids.join(" "), element);
    return goesOn;
  };

  const queue = (element: HTMLElement, entry: Entry): void => {
    entry.phase = "queued";
    const deferred = element instanceof window.HTMLScriptElement && isDeferred(element);
    lanes.add({ lane: laneOf(element), deferred, run: (done, last) => letIn(element, entry, done, last) });
  };

  const forgetRemoved = (element: HTMLElement): void => {
    const isThere = element.isConnected || guard?.held.has(element);
    if (isThere && gatedAttributes.some((name) => element.hasAttribute(name))) return;
    const entry = entries.get(element);
    entries.delete(element);
    // It may come back when it is allowed no more. What never was in the page, such as a pixel, may be loading.
    if (!isThere && entry?.wasInPage && entry.revert) pass(entry.revert);
  };

  const shutTag = (element: HTMLElement, entry: Entry): void => {
    try {
      const { revert } = entry;
      if (revert) pass(revert);
      // A copy of what was let in has its addresses already.
      else if (element.localName !== "script")
        tellUnnamed(
          element,
          pass(() => disarm(element)),
        );
    } finally {
      hold(element, entry);
    }
  };
  const tellUnnamed = (element: Element, [name]: readonly string[]): void => {
    const tag = element.localName;
    if (name)
      reporter.hint(`<${tag} data-kelisim ${name}> loads before it is held: write data-kelisim-${name}`, element);
  };

  /**
   * What waits for nobody's choice may have come with what others have written: inert attributes go through what sanitizes
   * HTML, where scripts and the mark do not.
   */
  const isOwn = (element: HTMLElement): boolean => {
    if (element.localName === "script" || element.hasAttribute(ownMark) || byCode.has(element)) return true;
    const ids = idsOf(element);
    if (!ids.length || !ids.every((id) => id.split("|").some(options.isAlways))) return true;
    giveShortForms(element);
    reporter.hint(`<${element.localName} data-kelisim="${ids}"> waits for no choice: write it live or with ${ownMark}`);
    return false;
  };

  const look = (element: HTMLElement): void => {
    if (scripts.hasRun(element)) return;
    const known = entries.get(element);
    const entry: Entry = known ?? { phase: "held" };
    entries.set(element, entry);
    if (allowed(element)) {
      if (entry.phase === "held") begin(element, entry);
      return;
    }
    if (entry.phase === "failed") entry.phase = "held";
    if (!known || entry.phase === "live") shutTag(element, entry);
  };
  const begin = (element: HTMLElement, entry: Entry): void => {
    // A script finds its place as it was, whatever waits in line before it.
    if (isPlace(element))
      letIn(
        element,
        entry,
        () => {},
        () => {},
      );
    else if (isParsed(element)) queue(element, entry);
    else lookAgain();
  };
  const lookAgain = (): void => {
    window.clearTimeout(again);
    again = window.setTimeout(update, aFrame);
  };
  /** Shuts what was let in, so that the next look lets it in anew. */
  const shutLive = (element: HTMLElement): void => {
    const entry = entries.get(element);
    if (entry?.revert) shutTag(element, entry);
  };
  // An element that cannot be looked at, for whatever a page has done to it, is no reason to leave the others as they are.
  const forEach = (elements: Iterable<Element>, run: (element: HTMLElement) => void): void => {
    for (const element of elements) reporter.attempt(fault, () => run(element as HTMLElement));
  };
  const tellEmbeds = (): void => reporter.attempt(fault, () => options.onEmbeds(heldEmbeds(entries)));

  const update = (): void => {
    if (isDestroyed) return;
    forEach(entries.keys(), forgetRemoved);
    scripts.tidy();
    // What the guard holds need not be in the document, and comes in the order in which it was held.
    const held = [...(guard?.held ?? [])];
    for (const element of held) byCode.add(element);
    forEach(new Set([...held, ...tags.all().filter(isOwn)]), look);
    lanes.drain();
    tellEmbeds();
  };

  const follow = (element: HTMLElement): void => {
    const entry = entries.get(element);
    if (!entry) return;
    takeShort(element);
    // A page that is rendered anew writes what was there already.
    if (entry.revert && entry.asked !== askedBy(element)) shutTag(element, entry);
  };
  const followChanges = (altered: readonly HTMLElement[]): void => {
    forEach(altered, follow);
    update();
  };
  const tags = watchTags(window, gatedAttributes, followChanges, followedAttributes);
  /** Copies that are taken now are inert. */
  const shutForCopy = (): void => {
    forEach(entries.keys(), shutLive);
    afterFrame(window, update);
  };
  for (const name of beforeCopies) document.addEventListener(name, shutForCopy);
  return {
    update,
    shut() {
      forEach(
        [...entries].flatMap(([element, { phase }]) => (phase === "live" ? element : [])),
        look,
      );
    },
    updateAfterFrame: () => afterFrame(window, update),
    allowOnce(element) {
      once.add(element);
      const entry = entries.get(element as HTMLElement);
      if (entry?.phase === "failed") entry.phase = "held";
      update();
    },
    ran: scripts.ran,
    destroy() {
      isDestroyed = true;
      window.clearTimeout(again);
      tags.stop();
      for (const name of beforeCopies) document.removeEventListener(name, shutForCopy);
      writer.restore();
      entries.clear();
    },
  };
}

/**
 * Whether the parser is through with a script: before, it has part of its text, and nothing but the parser starts it
 * (HTML, 4.12.1.1).
 */
function isParsed(element: Element): boolean {
  if (element.localName !== "script" || element.ownerDocument.readyState !== "loading") return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

function heldEmbeds(entries: ReadonlyMap<HTMLElement, Entry>): Set<HTMLElement> {
  const held = new Set<HTMLElement>();
  for (const [element, { phase }] of entries) {
    if (phase !== "live" && element.isConnected && isEmbed(element)) held.add(element);
  }
  return held;
}
