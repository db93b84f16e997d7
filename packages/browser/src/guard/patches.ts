import type { Undo } from "@kelisim/core";

export type Native = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Looks at a call and may change its arguments. What it returns decides: nothing, and the native function is called; a
 * list of one, which is the answer in its place; or a function, which makes the answer of what the native one returned.
 *
 * The page's arguments are read with `read` and `text` alone: where they cannot be read, the native function is called
 * with them, and throws what it throws. Whatever else a look throws is a fault of ours, and the call is blocked.
 * @param native the function behind, for a look that calls it later
 */
export type Look = (
  args: unknown[],
  self: unknown,
  native: Native,
) => readonly [unknown] | ((made: unknown) => unknown) | undefined;

export interface Patches {
  /**
   * Stands in front of properties of `owner`: the function, its setter or its getter. Those that this browser does not
   * have are left out.
   * @param names separated by spaces
   */
  patch(owner: object | undefined, names: string, look: Look, slot?: "value" | "set" | "get"): void;
  remove: Undo;
}

/** Says by name what the guard could not be put before, or where it failed; each name once. */
export type Say = (name: string, cause: unknown) => void;

/** Thrown where the page's own arguments throw. */
const unreadable = Symbol("unreadable");

/** Reads what the page has given. */
export function read<T>(get: () => T): T {
  try {
    return get();
  } catch {
    throw unreadable;
  }
}

/** What the page has given, as text. */
export const text = (given: unknown): string => (typeof given === "string" ? given : read(() => String(given)));

/**
 * What stands in front has the name and the length of what is behind it. It works on whatever function is there, the
 * page's own patch too; and where another one has been put in front since, taking ours away leaves that one and lets
 * everything through.
 * @param isOff nothing is looked at while this is true
 */
export function createPatches(isOff: () => boolean, say: Say): Patches {
  const undos: Undo[] = [];
  let removed = false;

  const through = (name: string, look: Look, args: unknown[], self: unknown, native: Native): unknown => {
    let answer: ReturnType<Look>;
    try {
      answer = removed || isOff() ? undefined : look(args, self, native);
    } catch (cause) {
      if (cause !== unreadable) return say(name, cause);
    }
    if (typeof answer === "object") return answer[0];
    const made = apply(native, self, args);
    try {
      return answer ? answer(made) : made;
    } catch (cause) {
      say(name, cause);
      return made;
    }
  };
  const inFrontOf = (name: string, native: Native, look: Look): unknown => {
    // A global constructor keeps its prototype and is made with `new`. A proxy can do that, and is slower.
    if ("prototype" in native) {
      return new Proxy(native, {
        construct: (target, args, made) =>
          through(name, look, args, undefined, (...given) => construct(target, given, made)) as object,
        apply: (target, self, args) => through(name, look, args, self, target),
      });
    }
    // A method, so that it has no prototype and cannot be made with `new`, as native functions are.
    const { patched } = {
      patched(this: unknown, ...args: unknown[]) {
        return through(name, look, args, this, native);
      },
    };
    for (const own of ["name", "length"] as const) {
      defineProperty(patched, own, { value: native[own], configurable: true });
    }
    return patched;
  };
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { apply, construct } = Reflect;
  const put = (owner: object, name: string, look: Look, slot: "value" | "set" | "get"): void => {
    const found = getOwnPropertyDescriptor(owner, name);
    if (!found?.[slot]) return;
    const ours = inFrontOf(name, found[slot] as Native, look);
    // With what its other slot has by now, which may be ours too.
    const set = (value: unknown): unknown =>
      defineProperty(owner, name, { ...getOwnPropertyDescriptor(owner, name), [slot]: value });
    set(ours);
    const undo = (): void => {
      if (getOwnPropertyDescriptor(owner, name)?.[slot] === ours) set(found[slot]);
    };
    // Kept, it would keep a frame's window for as long as the page. In a frame ours lets everything through then.
    if (owner instanceof Object) undos.push(undo);
  };
  return {
    patch(owner, names, look, slot = "value") {
      for (const name of owner ? names.split(" ") : []) {
        try {
          put(owner as object, name, look, slot);
        } catch (cause) {
          say(name, cause);
        }
      }
    },
    remove() {
      removed = true;
      // The last first: one may stand before another of ours.
      for (const undo of undos.reverse()) undo();
    },
  };
}
