import type { Node } from "acorn";
import { fullAncestor } from "acorn-walk";
import type { ParsedScript } from "./parse-script.ts";
import { dotted } from "./text-value.ts";

export interface GlobalUse {
  /** As the service declares it: `google.maps`. */
  readonly name: string;
  readonly start: number;
}

/** Where a script uses one, before it is known whether that breaks it. */
export interface FoundUse {
  /** All that it names: `google.maps.Map`. */
  readonly path: string;
  /** It comes up while the script runs, and in no function that may be called later. */
  readonly isAtOnce: boolean;
}

const onWindow = /^(?:window|self|globalThis|top|parent)\./;

/**
 * First uses of globals that another script has to bring, in a script that breaks without them. One that asks first
 * whether a name is there (`typeof ymaps`, `window.ymaps && …`, `?.`) does without.
 * @param breaks whether a script needs the vendor's own for a use
 */
export function usedGlobals(
  { root, declared }: ParsedScript,
  names: readonly string[],
  breaks: (use: FoundUse) => boolean = () => true,
): GlobalUse[] {
  const uses = new Map<string, number>();
  const asked = new Set<string>();
  fullAncestor(root, (node, _state, ancestors) => {
    const path = globalPath(node, ancestors.at(-2), declared);
    const isAtOnce = !ancestors.some(({ type }) => type.includes("Function"));
    for (const name of path ? names : []) {
      const isUse = isIn(path, name);
      if ((isUse || isIn(name, path)) && isAsking(node, ancestors)) asked.add(name);
      else if (isUse && breaks({ path, isAtOnce })) uses.set(name, Math.min(uses.get(name) ?? node.start, node.start));
    }
  });
  return [...uses].flatMap(([name, start]) => (asked.has(name) ? [] : [{ name, start }]));
}

/** Whether a path is a name, or something in it. */
export const isIn = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

/** `google.maps.Map` where the script takes that from the window; else empty. */
function globalPath(node: Node, parent: Node | undefined, declared: ReadonlySet<string>): string {
  if (node.type !== "Identifier" && node.type !== "MemberExpression") return "";
  // The longest path alone: `a` and `a.b` are part of `a.b.c`.
  if (parent?.type === "MemberExpression" && (parent as unknown as { object: Node }).object === node) return "";
  const path = dotted(node as Parameters<typeof dotted>[0]);
  const bare = path.replace(onWindow, "");
  return path === bare && declared.has(bare.split(".", 1)[0] ?? "") ? "" : bare;
}

/** Whether a use asks if something is there, or puts it there, and needs nothing of it. */
function isAsking(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-2) as (Node & Record<string, unknown>) | undefined;
  if (!parent || hasOptionalLink(node)) return hasOptionalLink(node);
  if (parent.type === "UnaryExpression") return true;
  if (parent.type === "AssignmentExpression") return parent.left === node;
  if (parent.type === "LogicalExpression") return parent.left === node;
  return (parent.type === "IfStatement" || parent.type === "ConditionalExpression") && parent.test === node;
}

/** `window.ymaps?.ready`. */
function hasOptionalLink(node: Node): boolean {
  const { optional, object } = node as unknown as { readonly optional?: boolean; readonly object?: Node };
  return optional === true || (object !== undefined && hasOptionalLink(object));
}
