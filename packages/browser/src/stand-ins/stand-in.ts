import type { Undo } from "@kelisim/core";
import { attempt } from "../page/report-error.ts";
import { createMembers, type Kept } from "./members.ts";
import type { StandInGlobal } from "./terms.ts";

export interface StandIn {
  /** Puts it where the global is looked for; what is there already stays. */
  put(): void;
  /** Does with the vendor's own what was done with the stand-in, where that is there by now. */
  settle(): void;
  /** Something was called that nothing could stand in for. */
  readonly hasLost: boolean;
  remove: Undo;
}

export interface StandInOptions {
  /** Whether its service is let in, so that the vendor's own code may run. */
  isOpen(): boolean;
  /** Told of each call of a member that nothing stands in for. */
  lost(member: string): void;
}

/** A page that calls all the time is not to fill its memory. */
const atMost = 999;

/**
 * Stands in for one global of a vendor while its tag waits. Once that may run, no script that is being run finds it, so
 * that vendors' code begins as in any page; who comes between the consent and the vendor's answer still does. It is gone
 * as soon as another value is there.
 */
export function createStandIn(
  window: Window & typeof globalThis,
  [name, , kinds]: StandInGlobal,
  { isOpen, lost }: StandInOptions,
): StandIn {
  // A page may have a function of its own of that name, later.
  const { Document, queueMicrotask } = window;
  const { getOwnPropertyDescriptor, defineProperty } = Object;
  // An element named `currentScript` is the document's property of that name.
  const runningScript = getOwnPropertyDescriptor(Document.prototype, "currentScript")?.get;
  const path = name.split(".");
  const key = path.pop() as string;
  let queue: Kept[] = [];
  let isPut = false;
  let hasLost = false;
  const { value, ours } = createMembers(window, kinds, {
    keep: (kept) => void (queue.length < atMost && queue.push(kept)),
    lost(member) {
      hasLost = true;
      lost(`${name}.${member}`);
    },
  });

  /** What the global is a member of, `google` say. */
  const ownerOf = (make: boolean): Record<string, unknown> | undefined => {
    let owner = window as unknown as Record<string, unknown> | undefined;
    for (const part of path) {
      if (make && owner && !has(owner, part)) owner[part] = {};
      owner = owner && has(owner, part) ? (owner[part] as Record<string, unknown>) : undefined;
    }
    return owner;
  };
  const has = (owner: object, part: string): boolean => {
    // Elements are globals by their ids, and are no properties of the window's own.
    const found = getOwnPropertyDescriptor(owner, part);
    return found !== undefined && (found.get !== undefined || Object(found.value) === found.value);
  };
  const get = (): unknown => (isOpen() && runningScript?.call(window.document) ? undefined : value);
  const set = (next: unknown): void => {
    // A page's own `ym = ym || …` gives back what it has found.
    if (next === value) return;
    const owner = ownerOf(false);
    if (owner) defineProperty(owner, key, { configurable: true, enumerable: true, writable: true, value: next });
    // A snippet goes on with what it has put there.
    queueMicrotask(settle);
  };
  const isOurs = (owner: object): boolean => getOwnPropertyDescriptor(owner, key)?.get === get;
  const settle = (): void => {
    const owner = isPut ? ownerOf(false) : undefined;
    if (!owner || !has(owner, key)) return;
    const own = isOurs(owner) ? value : owner[key];
    if (own !== value) takeOver(own as object);
    queue = queue.filter((kept) => !handOver(own, kept));
  };
  /** What the page has put there for the vendor to find, `onLoad` say. */
  const takeOver = (own: object): void => {
    for (const [member, given] of Object.entries(value as object)) {
      if (!ours.has(given) && !(member in own)) Object.assign(own, { [member]: given });
    }
  };
  const handOver = (root: unknown, { path, handOver: give }: Kept): boolean => {
    let owner: unknown;
    let own = root;
    for (const part of path) {
      owner = own;
      own = (own as Record<string, unknown> | undefined)?.[part];
    }
    if (own === undefined || own === value || ours.has(own)) return false;
    attempt(window, () => give(own, owner));
    return true;
  };
  return {
    put() {
      const owner = isPut ? undefined : ownerOf(true);
      isPut = true;
      const found = owner && getOwnPropertyDescriptor(owner, key);
      if (!owner || found?.get || found?.value !== undefined) return;
      if (kinds === "list") owner[key] = value;
      else defineProperty(owner, key, { configurable: true, enumerable: true, get, set });
    },
    settle,
    get hasLost() {
      return hasLost;
    },
    remove() {
      const owner = ownerOf(false);
      if (owner && isOurs(owner)) delete owner[key];
    },
  };
}
