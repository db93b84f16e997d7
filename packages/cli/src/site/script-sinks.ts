import type { CallExpression, Expression, NewExpression, Node } from "acorn";
import { type AttributeUse, useOfAttribute } from "./attribute-use.ts";
import type { Use } from "./named.ts";
import { useByName } from "./remote-address.ts";
import { dotted, nameOf } from "./text-value.ts";

/** A value of a script that a browser takes for an address. */
export interface Sink {
  readonly value: Node;
  useOf(address: string): AttributeUse;
}

/** The tag of the element that a name stands for, where the script makes it. */
export type MadeElements = (name: string, before: number) => string;

type Call = CallExpression | NewExpression;

const always = (use: AttributeUse) => (): AttributeUse => use;
const sink = (value: Node | undefined, use: AttributeUse): Sink[] => (value ? [{ value, useOf: always(use) }] : []);

const constructors: Readonly<Record<string, Use>> = {
  WebSocket: "connection",
  EventSource: "connection",
  WebTransport: "connection",
  Request: "connection",
  Worker: "worker",
  SharedWorker: "worker",
  Audio: "media",
};

/** Functions of browsers, and of the libraries that pages have in place of them, whose first argument is an address. */
const callers: Readonly<Record<string, Use>> = {
  ...of(
    "connection",
    "fetch fetchLater sendBeacon axios ky got superagent ajax get post put patch delete head request getJSON",
  ),
  ...of("script", "getScript importScripts addModule"),
};

function of(use: Use, names: string): Record<string, Use> {
  return Object.fromEntries(names.split(" ").map((name) => [name, use]));
}

const method = /^(?:get|post|put|patch|delete|head|options)$/i;
const isLocation = (path: string): boolean => /(?:^|\.)location$/.test(path);

/** What of a node is an address to a browser. */
export function sinksOf(node: Node, made: MadeElements): Sink[] {
  const one = node as Expression;
  const { type } = node;
  if (one.type === "NewExpression") return ofConstructor(one);
  if (one.type === "CallExpression") return ofCall(one, made);
  if (one.type === "ImportExpression") return sink(one.source, "script");
  if (type === "ImportDeclaration" || type === "ExportNamedDeclaration" || type === "ExportAllDeclaration")
    return sink((node as unknown as { source?: Node | null }).source ?? undefined, "script");
  if (one.type === "AssignmentExpression" && one.operator === "=") return ofAssignment(one.left, one.right, made);
  if (type === "Property") {
    const { key, value } = node as unknown as { key: Expression; value: Expression };
    if (/^base_?url$/i.test(nameOf(key))) return sink(value, "connection");
  }
  return [];
}

function ofConstructor({ callee, arguments: given }: NewExpression): Sink[] {
  const name = lastName(callee);
  const use = Object.hasOwn(constructors, name) ? constructors[name] : undefined;
  return use ? sink(given[0], use) : [];
}

function ofCall(call: CallExpression, made: MadeElements): Sink[] {
  const { callee, arguments: given } = call;
  const [first, second] = given;
  const path = dotted(callee);
  const name = lastName(callee);
  if (name === "open") return isMethod(first) ? sink(second, "connection") : sink(first, "visit");
  if (isLocation(path.replace(/\.(?:assign|replace)$/, ""))) return sink(first, "visit");
  if (/serviceWorker\.register$/i.test(path)) return sink(first, "worker");
  if (name === "setAttribute" && callee.type === "MemberExpression" && first?.type === "Literal")
    return ofAttribute(String(first.value).toLowerCase(), second, elementOf(callee.object, made));
  return /^(?:jsxs?|jsxDEV|createElement|h)$/.test(name) ? ofProps(call) : ofCaller(name, given);
}

function ofCaller(name: string, given: readonly Node[]): Sink[] {
  const use = Object.hasOwn(callers, name) ? callers[name] : undefined;
  const [first] = given;
  if (!use || !first) return [];
  if (first.type === "ObjectExpression") return ofOptions(first, use);
  return (name === "importScripts" ? given : [first]).flatMap((one) => sink(one, use));
}

/** `jsx("img", { src: … })`, as compilers write JSX and templates. */
function ofProps({ arguments: [tag, props] }: Call): Sink[] {
  if (props?.type !== "ObjectExpression" || tag?.type !== "Literal") return [];
  return entriesOf(props).flatMap(([key, value]) => ofAttribute(key.toLowerCase(), value, String(tag.value)));
}

const ofOptions = (options: Node, use: Use): Sink[] =>
  entriesOf(options).flatMap(([key, value]) => (/^(?:url|uri|endpoint)$/i.test(key) ? sink(value, use) : []));

function ofAssignment(target: Node, value: Node, made: MadeElements): Sink[] {
  const path = dotted(target as Expression);
  if (isLocation(path) || isLocation(path.replace(/\.href$/, ""))) return sink(value, "visit");
  const left = target as Expression;
  if (left.type !== "MemberExpression") return [];
  return ofAttribute(nameOf(left.property).toLowerCase(), value, elementOf(left.object, made));
}

function ofAttribute(name: string, value: Node | undefined, tag: string): Sink[] {
  const attribute = name.replace(/^data-kelisim-/, "");
  // Of a style, `background` is no address by itself.
  if (!value || attribute === "background" || useOfAttribute(attribute, { tag }, "") === undefined) return [];
  return [{ value, useOf: (address) => useOfAttribute(attribute, { tag }, address) ?? useByName(address) }];
}

function elementOf(node: Node, made: MadeElements): string {
  return madeBy(node) || made(dotted(node as Expression), node.start);
}

/** The tag that an expression makes an element of: `document.createElement("img")`, `new Image`. */
export function madeBy(node: Node | null | undefined): string {
  const one = node as Expression | undefined;
  if (one?.type === "NewExpression") return { Image: "img", Audio: "audio" }[lastName(one.callee)] ?? "";
  if (one?.type !== "CallExpression" || !/^createElement(?:NS)?$/.test(lastName(one.callee))) return "";
  const tag = one.arguments.at(lastName(one.callee).endsWith("NS") ? 1 : 0);
  return tag?.type === "Literal" ? String(tag.value).toLowerCase() : "";
}

const lastName = (callee: Node): string =>
  dotted(callee as Expression)
    .split(".")
    .at(-1) ?? "";

const isMethod = (node: Node | undefined): boolean =>
  (node as Expression)?.type === "Literal" && method.test(String((node as unknown as { value: unknown }).value));

function entriesOf(node: Node): [key: string, value: Node][] {
  const { properties } = node as unknown as { properties: { type: string; key: Expression; value: Node }[] };
  return properties.flatMap(({ type, key, value }) =>
    type === "Property" ? [[nameOf(key), value] as [string, Node]] : [],
  );
}
