import type { Expression, Node } from "acorn";
import { full, fullAncestor } from "acorn-walk";
import { hole, type Named, placesOf, type Use } from "./named.ts";
import { type ParsedScript, parseScript } from "./parse-script.ts";
import { readCss } from "./read-css.ts";
import { readRemote, useByName } from "./remote-address.ts";
import { madeBy, type Sink, sinksOf } from "./script-sinks.ts";
import { dotted, textOf } from "./text-value.ts";

export interface ScriptReading {
  readonly named: readonly Named[];
  /** What it parsed to; left out where it is no JavaScript, and was searched as a text. */
  readonly script?: ParsedScript;
}

/**
 * Addresses of a script, minified or not: what it gives to the functions, elements and options that ask for them, and every
 * other text of it that is one.
 * @param own the site's own host
 * @param readMarkup reads texts of the script that are HTML
 */
export function readScript(code: string, own: string, readMarkup: (html: string) => readonly Named[]): ScriptReading {
  try {
    const script = parseScript(code);
    if (script) return { named: namedIn(script, code, own, readMarkup), script };
  } catch (cause) {
    // Nested deeper than a walk can follow, as tables that a tool has written may be.
    if (!(cause instanceof RangeError)) throw cause;
  }
  return { named: asText(code) };
}

function namedIn(
  script: ParsedScript,
  code: string,
  own: string,
  readMarkup: (html: string) => readonly Named[],
): Named[] {
  const place = placesOf(code);
  const sinks = allSinks(script);
  return [
    ...sinks.flatMap(({ value, useOf }) =>
      choicesOf(value).flatMap((choice) => givenTo(textOf(choice, script.constants, own), useOf, place(choice.start))),
    ),
    ...otherTexts(script, sinks, own).flatMap(({ text, start }) => ofText(text, place(start), readMarkup)),
  ];
}

function givenTo(address: string | undefined, useOf: Sink["useOf"], at: Named["at"]): Named[] {
  const use = address ? useOf(address) : undefined;
  return address && use && use !== "visit" ? [{ use, address, at }] : [];
}

function allSinks({ root }: ParsedScript): Sink[] {
  const elements: { readonly name: string; readonly start: number; readonly tag: string }[] = [];
  const keep = (target: Node | null | undefined, value: Node | null | undefined): void => {
    const tag = madeBy(value);
    if (tag) elements.push({ name: dotted(target as Expression), start: value?.start ?? 0, tag });
  };
  full(root, (node) => {
    const { type, id, init, left, right } = node as unknown as Record<string, Node> & { readonly type: string };
    if (type === "VariableDeclarator") keep(id, init);
    else if (type === "AssignmentExpression") keep(left, right);
  });
  const byName = grouped(elements);
  const made = (name: string, before: number): string =>
    (byName.get(name) ?? []).reduce((tag, one) => (one.start < before ? one.tag : tag), "");
  const sinks: Sink[] = [];
  full(root, (node) => void sinks.push(...sinksOf(node, made)));
  return sinks;
}

/** Node 20 has no `Map.groupBy`. */
function grouped<T extends { readonly name: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.name);
    if (group) group.push(item);
    else groups.set(item.name, [item]);
  }
  return groups;
}

/** What a value may be: each side of `a ? b : c` and of `a || b`. */
function choicesOf(node: Node): Node[] {
  const one = node as Expression;
  if (one.type === "ConditionalExpression") return [one.consequent, one.alternate].flatMap(choicesOf);
  if (one.type === "LogicalExpression") return [one.left, one.right].flatMap(choicesOf);
  if (one.type === "SequenceExpression") return one.expressions.slice(-1).flatMap(choicesOf);
  return one.type === "AssignmentExpression" ? choicesOf(one.right) : [node];
}

/** Whole texts, each with what it is added to, that no sink has. */
function otherTexts(
  { root, constants }: ParsedScript,
  sinks: readonly Sink[],
  own: string,
): { readonly text: string; readonly start: number }[] {
  const values = sinks.flatMap(({ value }) => choicesOf(value));
  // A function that is given to something called `get` is no address, and may have some.
  const taken = new Set(values.filter((value) => textOf(value, constants, own) !== undefined));
  const texts: { readonly text: string; readonly start: number }[] = [];
  fullAncestor(root, (node, _state, ancestors) => {
    const isText = /^(?:Literal|TemplateLiteral|BinaryExpression|CallExpression)$/.test(node.type);
    if (!isText || ancestors.some((one) => taken.has(one)) || isPiece(node, ancestors.at(-2))) return;
    const text = textOf(node, constants, own);
    if (text) texts.push({ text, start: node.start });
  });
  return texts;
}

/** Whether a node is part of a longer text. */
function isPiece(node: Node, parent: Node | undefined): boolean {
  const of = parent as Expression | undefined;
  if (of?.type === "BinaryExpression") return of.operator === "+";
  if (of?.type === "CallExpression")
    return /\.concat$/.test(dotted(of.callee)) && of.arguments.some((one) => one === node);
  return of?.type === "TemplateLiteral" || (of?.type === "MemberExpression" && dotted(of).endsWith("concat"));
}

/** Names of vocabularies, which nobody asks for. */
const vocabulary = /^https?:\/\/(?:www\.w3\.org|schema\.org|ogp\.me|purl\.org|ns\.adobe\.com)(?:\/|$)/;

function ofText(text: string, at: Named["at"], readMarkup: (html: string) => readonly Named[]): Named[] {
  if (vocabulary.test(text)) return [];
  const tag = text.search(/<[a-z!]/i);
  if (tag >= 0 && text.includes("//", tag)) return readMarkup(text).map((one) => ({ ...one, at }));
  if (/\burl\(|@import/i.test(text)) return readCss(text).map((one) => ({ ...one, at }));
  return readRemote(text, "text") ? [{ use: useByText(text), address: text, at }] : [];
}

/** `"https://a.kz"` is no `.kz` file. */
function useByText(text: string): Use {
  return useByName(text.replace(/^[^/]*\/\/[^/]*/, "")) ?? "text";
}

/** Of what is no JavaScript, each quoted text that begins with an address. */
function asText(code: string): Named[] {
  const place = placesOf(code);
  return [...code.matchAll(/(["'`])((?:https?:|wss?:)?\/\/[^\s"'`<>\\]+)/g)].flatMap((found) => {
    const [, , written = ""] = found;
    const address = written.replace(/\$\{[^}$]*\}/g, hole);
    if (vocabulary.test(address) || !readRemote(address, "text")) return [];
    return [{ use: useByText(address), address, at: place((found.index ?? 0) + 1) }];
  });
}
