import type { CallExpression, Expression, Node, PrivateIdentifier, SpreadElement, Super } from "acorn";
import { hole } from "./named.ts";

/** Texts that names of a script stand for, where that is sure. */
export type Constants = ReadonlyMap<string, Node>;

type Part = Expression | SpreadElement | Super | PrivateIdentifier | Node | null | undefined;

/** How deep names are followed; a name may stand for itself. */
const deepest = 12;

/**
 * The text that an expression makes, with a {@link hole} for each piece that only the running page knows.
 * @param own the site's own host, which `location.host` is
 * @returns `undefined` for what is no text at all
 */
export function textOf(node: Part, constants: Constants, own: string, depth = 0): string | undefined {
  if (!node || depth > deepest) return undefined;
  const inner = (one: Part): string | undefined => textOf(one, constants, own, depth);
  const of = node as Expression;
  switch (of.type) {
    case "Literal":
      return typeof of.value === "string" ? of.value : undefined;
    case "TemplateLiteral":
      return of.quasis
        .map(
          ({ value }, at) => `${value.cooked ?? ""}${at in of.expressions ? (inner(of.expressions[at]) ?? hole) : ""}`,
        )
        .join("");
    case "BinaryExpression":
      return of.operator === "+" ? sum(inner(of.left) ?? hole, inner(of.right) ?? hole) : undefined;
    case "CallExpression":
      return ofConcat(of, inner);
    case "Identifier":
      return textOf(constants.get(of.name), constants, own, depth + 1);
    default:
      return of.type === "MemberExpression" ? ofLocation(dotted(of), own) : undefined;
  }
}

/** `"https://".concat(host, "/x")`, as compilers write templates. */
function ofConcat(
  { callee, arguments: given }: CallExpression,
  inner: (one: Part) => string | undefined,
): string | undefined {
  if (callee.type !== "MemberExpression" || nameOf(callee.property) !== "concat") return undefined;
  const first = inner(callee.object);
  return first === undefined ? undefined : first + given.map((one) => inner(one) ?? hole).join("");
}

/** Of numbers too, so that only what has some text counts as one. */
const sum = (left: string, right: string): string | undefined =>
  left === hole && right === hole ? undefined : left + right;

function ofLocation(path: string, own: string): string | undefined {
  const [, part] =
    /^(?:(?:window|self|document|globalThis|top|parent)\.)*location\.(host|hostname|origin)$/.exec(path) ?? [];
  if (!part) return undefined;
  return part === "origin" ? `https://${own}` : own;
}

/** `google.maps.Map` of nested members; a piece that is computed is left empty. */
export function dotted(node: Part): string {
  const of = node as Expression;
  if (of?.type === "Identifier") return of.name;
  if (of?.type === "ThisExpression") return "this";
  if (of?.type === "ChainExpression") return dotted(of.expression);
  // `(0, a.b)(c)`, as compilers write calls.
  if (of?.type === "SequenceExpression") return dotted(of.expressions.at(-1));
  if (of?.type !== "MemberExpression") return "";
  return `${dotted(of.object)}.${of.computed && of.property.type !== "Literal" ? "" : nameOf(of.property)}`;
}

/** What a property or a key is called. */
export function nameOf(node: Part): string {
  const of = node as Expression | PrivateIdentifier | undefined;
  if (of?.type === "Identifier" || of?.type === "PrivateIdentifier") return of.name;
  return of?.type === "Literal" ? String(of.value) : "";
}
