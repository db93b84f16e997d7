import type { Undo } from "@kelisim/core";

/**
 * Looks at a call and may change its arguments. What it returns, in a list of one, is the answer in place of the native
 * function's.
 */
export type Look = (
  args: unknown[],
  self: unknown,
  native: (...args: unknown[]) => unknown,
) => readonly [unknown] | undefined;

export interface Patches {
  /**
   * Stands in front of properties of `owner`: the function, its setter or its getter. Those that this browser does not
   * have are left out.
   * @param names separated by spaces
   */
  patch(owner: object | undefined, names: string, look: Look, slot?: "value" | "set" | "get"): void;
  remove: Undo;
}

/**
 * A proxy of a native function keeps all that a script may see of it: name, length, prototype and text. It works on
 * whatever function is there, the page's own patch too; and where another one has been put in front since, taking ours
 * away leaves that one and lets everything through.
 * @param isOff nothing is looked at while this is true
 */
export function createPatches(isOff: () => boolean): Patches {
  const undos: Undo[] = [];
  let removed = false;

  const inFrontOf = (native: object, look: Look): object => {
    const answer = (call: (...args: unknown[]) => unknown, args: unknown[], self?: unknown): unknown => {
      let given: readonly [unknown] | undefined;
      try {
        if (!removed && !isOff()) given = look(args, self, call);
      } catch {
        // An argument that cannot be read is for the browser's own function to refuse.
      }
      return given ? given[0] : call(...args);
    };
    return new Proxy(native, {
      apply: (target, self, args) =>
        answer((...given) => Reflect.apply(target as () => unknown, self, given), args, self),
      construct: (target, args, made) =>
        answer((...given) => Reflect.construct(target as () => unknown, given, made), args) as object,
    });
  };
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  return {
    patch(owner, names, look, slot = "value") {
      for (const name of names.split(" ")) {
        const found = owner && getOwnPropertyDescriptor(owner, name);
        if (!found?.[slot]) continue;
        const ours = inFrontOf(found[slot], look);
        // With what its other slot has by now, which may be ours too.
        const put = (value: unknown): unknown =>
          defineProperty(owner, name, { ...getOwnPropertyDescriptor(owner, name), [slot]: value });
        put(ours);
        undos.push(() => {
          if (getOwnPropertyDescriptor(owner, name)?.[slot] === ours) put(found[slot]);
        });
      }
    },
    remove() {
      removed = true;
      for (const undo of undos) undo();
    },
  };
}
