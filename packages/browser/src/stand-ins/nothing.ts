/** So many uses, and loops such as `while (node = node.next)` have come to their end. */
const patience = 9999;

/**
 * What stands in for whatever nobody can stand in for, a map that is made at once say: it can be called, made, read and
 * written, and nothing comes of it, so that the script behind goes on.
 * @param used told each time it is called or made
 */
export function createNothing(used: () => void): unknown {
  let uses = 0;
  const call = (): object => {
    used();
    return nothing;
  };
  const isOver = (): boolean => ++uses > patience;
  const nothing: object = new Proxy(class {}, {
    get(target, key) {
      if (key === Symbol.toPrimitive) return () => "";
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      // A promise would wait for it, and `JSON` would ask it for ever.
      if (typeof key === "symbol" || key === "then" || key === "toJSON" || isOver()) return undefined;
      return key === "prototype" ? target.prototype : nothing;
    },
    set: () => true,
    apply: () => (isOver() ? undefined : call()),
    construct: call,
  });
  return nothing;
}
