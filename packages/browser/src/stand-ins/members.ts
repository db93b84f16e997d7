import type { StandInKind } from "@kelisim/core";
import { createNothing } from "./nothing.ts";
import type { Kinds } from "./terms.ts";

/** What a script of the page has done with a stand-in, to be done again with the vendor's own. */
export interface Kept {
  /** The member, as names from the global on. */
  readonly path: readonly string[];
  /** Takes the vendor's own member, and what it is a member of. */
  handOver(own: unknown, owner: unknown): void;
}

export interface MembersOptions {
  keep(kept: Kept): void;
  /** Told of each call of a member that nothing stands in for. */
  lost(member: string): void;
}

export interface Members {
  /** What stands in for the global. */
  readonly value: unknown;
  /** What is in it, none of which is the vendor's own. */
  readonly ours: ReadonlySet<unknown>;
}

type Made = Record<string, unknown>;
type Call = (...args: unknown[]) => unknown;

/** A member that is not named does nothing, so that the script which calls it goes on. */
export function createMembers(
  { Promise: Later }: Pick<typeof globalThis, "Promise">,
  kinds: Kinds,
  { keep, lost }: MembersOptions,
): Members {
  const ours = new Set<unknown>();
  const { apply } = Reflect;

  const make = (kind: StandInKind, path: readonly string[]): unknown => {
    const list: unknown[] = [];
    const call: Call = (...args) => {
      keep({ path, handOver: (own, owner) => void apply(own as Call, owner, args) });
    };
    const answer: Call = (...args) =>
      new Later((resolve) => {
        const ask = (own: unknown, owner: unknown): unknown => apply(own as Call, owner, args);
        keep({ path, handOver: (own, owner) => resolve(new Later((answered) => answered(ask(own, owner)))) });
      });
    if (kind === "call") return call;
    if (kind === "answer") return answer;
    if (kind === "skip") return () => {};
    if (kind === "promise") return new Later((resolve) => keep({ path, handOver: resolve }));
    // One that is the global itself is left to the vendor, as its own snippet leaves it.
    if (path.length) keep({ path, handOver: (own) => void (own as unknown[]).push(...list) });
    return list;
  };
  const within = (members: readonly (readonly [path: string, kind: StandInKind])[], path: readonly string[]): Made => {
    const target: Made = {};
    for (const [name, kind] of members) {
      const [first = "", ...rest] = name.split(".");
      const inside = `${first}.`;
      const group = members.flatMap(([other, one]) =>
        other.startsWith(inside) ? [[other.slice(inside.length), one] as const] : [],
      );
      const at = [...path, first];
      target[first] ??= rest.length ? within(group, at) : make(kind, at);
      ours.add(target[first]);
    }
    return new Proxy(target, {
      get: (_, key) =>
        key in target || typeof key === "symbol" || key === "then" || key === "toJSON"
          ? target[key as string]
          : createNothing(() => lost([...path, key].join("."))),
    });
  };
  return { value: typeof kinds === "string" ? make(kinds, []) : within(Object.entries(kinds), []), ours };
}
