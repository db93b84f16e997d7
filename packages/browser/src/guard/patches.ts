import type { Undo } from "@kelisim/core";

type Native = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Looks at a call and may change its arguments. What it returns, in a list of one, is the answer in place of the native
 * function's; `native` is that function, to be called on `self`.
 */
export type Look = (args: unknown[], self: unknown, native: Native) => readonly [unknown] | undefined;

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
 * What stands in front has the name and the length of what is behind it. It works on whatever function is there, the
 * page's own patch too; and where another one has been put in front since, taking ours away leaves that one and lets
 * everything through.
 * @param isOff nothing is looked at while this is true
 */
export function createPatches(isOff: () => boolean): Patches {
  const undos: Undo[] = [];
  let removed = false;

  const answer = (look: Look, args: unknown[], self: unknown, native: Native): readonly [unknown] | undefined => {
    try {
      return removed || isOff() ? undefined : look(args, self, native);
    } catch {
      // An argument that cannot be read is for the browser's own function to refuse.
      return undefined;
    }
  };
  const inFrontOf = (native: Native, look: Look): unknown => {
    // A global constructor keeps its prototype and is made with `new`. A proxy can do that, and is slower.
    if ("prototype" in native) {
      return new Proxy(native, {
        construct: (target, args, made) => {
          const make = (...given: unknown[]): unknown => Reflect.construct(target, given, made);
          const given = answer(look, args, undefined, make);
          return (given ? given[0] : make(...args)) as object;
        },
        apply: (target, self, args) => {
          const given = answer(look, args, self, target);
          return given ? given[0] : Reflect.apply(target, self, args);
        },
      });
    }
    // A method, so that it has no prototype and cannot be made with `new`, as native functions are.
    const { patched } = {
      patched(this: unknown, ...args: unknown[]) {
        const given = answer(look, args, this, native);
        return given ? given[0] : Reflect.apply(native, this, args);
      },
    };
    for (const name of ["name", "length"] as const) {
      defineProperty(patched, name, { value: native[name], configurable: true });
    }
    return patched;
  };
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  return {
    patch(owner, names, look, slot = "value") {
      for (const name of names.split(" ")) {
        const found = owner && getOwnPropertyDescriptor(owner, name);
        if (!found?.[slot]) continue;
        const ours = inFrontOf(found[slot] as Native, look);
        // With what its other slot has by now, which may be ours too.
        const put = (value: unknown): unknown =>
          defineProperty(owner, name, { ...getOwnPropertyDescriptor(owner, name), [slot]: value });
        put(ours);
        const undo = (): void => {
          if (getOwnPropertyDescriptor(owner, name)?.[slot] === ours) put(found[slot]);
        };
        // Kept, it would keep a frame's window for as long as the page. In a frame ours lets everything through then.
        if (owner instanceof Object) undos.push(undo);
      }
    },
    remove() {
      removed = true;
      for (const undo of undos) undo();
    },
  };
}
