import { type Node, type Options, type Program, parse, parseExpressionAt } from "acorn";
import { full } from "acorn-walk";

export interface ParsedScript {
  readonly root: Node;
  /** Names that are given one value, once in the whole script: each stands for it wherever it is used. */
  readonly constants: ReadonlyMap<string, Node>;
  /** Every name that the script itself declares somewhere, as a variable, parameter, function or class. */
  readonly declared: ReadonlySet<string>;
}

const options: Options = {
  ecmaVersion: "latest",
  allowHashBang: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
};

/** @returns `undefined` for what is no JavaScript: TypeScript, JSX, a template of a server */
export function parseScript(code: string): ParsedScript | undefined {
  const root = asScript(code) ?? asModule(code) ?? asValue(code);
  return root && { root, ...namesOf(root) };
}

const attempt = <T>(run: () => T): T | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};
const asModule = (code: string): Program | undefined =>
  attempt(() => parse(code, { ...options, sourceType: "module" }));
const asScript = (code: string): Program | undefined =>
  attempt(() => parse(code, { ...options, sourceType: "script" }));
/** JSON, which as a script would be a block. */
const asValue = (code: string): Node | undefined =>
  attempt(() => {
    const value = parseExpressionAt(code, 0, options);
    if (code.slice(value.end).trim()) throw new Error("There is more behind it.");
    return value;
  });

type Binding = { readonly type: string; readonly name?: string } & Record<string, unknown>;

function namesOf(root: Node): Pick<ParsedScript, "constants" | "declared"> {
  const values = new Map<string, Node | undefined>();
  const declared = new Set<string>();
  /** A name that is given a second value stands for neither. */
  const bind = (target: unknown, value?: Node): void => {
    for (const name of boundNames(target as Binding)) {
      values.set(name, values.has(name) || name !== (target as Binding).name ? undefined : value);
      declared.add(name);
    }
  };
  full(root, (node) => {
    const of = node as unknown as Record<string, unknown> & { readonly type: string };
    if (of.type === "VariableDeclarator") bind(of.id, (of.init ?? undefined) as Node | undefined);
    for (const target of bindings[of.type]?.(of) ?? []) bind(target);
    for (const name of boundNames(changed[of.type]?.(of) as Binding | undefined)) values.set(name, undefined);
  });
  const constants = new Map([...values].flatMap(([name, value]) => (value ? [[name, value] as const] : [])));
  return { constants, declared };
}

type Fields = Readonly<Record<string, unknown>>;

const ofFunction = ({ params, id }: Fields): unknown[] => [...(params as unknown[]), id];
const ofClass = ({ id }: Fields): unknown[] => [id];
const ofImport = ({ local }: Fields): unknown[] => [local];

/** What each kind of node declares, without a value that is known. */
const bindings: Readonly<Record<string, (node: Fields) => unknown[]>> = {
  FunctionDeclaration: ofFunction,
  FunctionExpression: ofFunction,
  ArrowFunctionExpression: ofFunction,
  ClassDeclaration: ofClass,
  ClassExpression: ofClass,
  ImportSpecifier: ofImport,
  ImportDefaultSpecifier: ofImport,
  ImportNamespaceSpecifier: ofImport,
  CatchClause: ({ param }) => [param],
};

/** What each kind of node gives another value. */
const changed: Readonly<Record<string, (node: Fields) => unknown>> = {
  AssignmentExpression: ({ left }) => left,
  UpdateExpression: ({ argument }) => argument,
};

/** Names that a pattern gives values to: `a`, `{ b: c = 1 }`, `[d, ...e]`. */
function boundNames(pattern: Binding | null | undefined): string[] {
  if (!pattern) return [];
  const inner = (one: unknown): string[] => boundNames(one as Binding);
  if (pattern.type === "Identifier") return [pattern.name ?? ""];
  if (pattern.type === "ObjectPattern")
    return (pattern.properties as Binding[]).flatMap((one) => inner(one.value ?? one.argument));
  if (pattern.type === "ArrayPattern") return (pattern.elements as unknown[]).flatMap(inner);
  if (pattern.type === "AssignmentPattern") return inner(pattern.left);
  return pattern.type === "RestElement" ? inner(pattern.argument) : [];
}
