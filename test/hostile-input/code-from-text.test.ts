/** No text becomes code or markup: none of our files has what would do that. */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { builtFiles, type Source, sources, walk } from "./sources.ts";

/** Properties and methods that parse what they are given as HTML, and what preact has for that. */
const parsing =
  /^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|parseFromString|parseHTMLUnsafe|setHTMLUnsafe|setHTML|srcdoc|write|writeln|dangerouslySetInnerHTML|__html)$/;

/**
 * The places that parse. What a script that was let in has written with `document.write` goes where its tag stands; the two
 * functions that it stands before are patched there as well. And the guard has the browser read the attributes of a tag that
 * the page itself is about to parse, in a document that loads and runs nothing. No text of a config or cookie comes there.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "packages/browser/src/gate/document-write.ts": ["write =", "writeln =", "createContextualFragment()"],
  "packages/browser/src/guard/inert-html.ts": ["innerHTML ="],
};
/** The same in the files that hold it, as minified. */
const allowedBuilt = ["write =", "writeln =", "createContextualFragment()", "innerHTML ="];
/** `write` of our own storages is no `document.write`, nor is that of the command's terminal. */
const isOwnWrite = (use: string): boolean => use === "write()" || use === "writeln()";

const nameOf = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression.text;
  return undefined;
};

/** Code made of text, and HTML that is parsed, by a call. */
function usesInCall(node: ts.CallExpression | ts.NewExpression): string[] {
  const called = ts.isIdentifier(node.expression) ? node.expression.text : nameOf(node.expression);
  const [first] = node.arguments ?? [];
  const text = first && ts.isStringLiteralLike(first) ? first.text : undefined;
  if (called === undefined) return [];
  if (called === "eval" || called === "Function") return [called];
  if (parsing.test(called)) return [`${called}()`];
  if (text !== undefined && /^set(Timeout|Interval)$/.test(called)) return [`${called}(text)`];
  return called === "setAttribute" && /^(on|srcdoc$)/i.test(text ?? "") ? [`setAttribute(${text})`] : [];
}

function usesInAssignment({ left, operatorToken }: ts.BinaryExpression): string[] {
  const name = operatorToken.kind === ts.SyntaxKind.EqualsToken ? nameOf(left) : undefined;
  return name && parsing.test(name) ? [`${name} =`] : [];
}

/** As an attribute of JSX, or in the properties of an element. */
function usesInProperty(name: string): string[] {
  const bare = name.replace(/["']/g, "");
  return parsing.test(bare) && /HTML|srcdoc/.test(bare) ? [`${bare}:`] : [];
}

function usesIn({ tree }: Source): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) found.push(...usesInCall(node));
    else if (ts.isBinaryExpression(node)) found.push(...usesInAssignment(node));
    else if (ts.isJsxAttribute(node) || ts.isPropertyAssignment(node))
      found.push(...usesInProperty(node.name.getText(tree)));
  });
  return found;
}

const source = (text: string): Source => ({
  name: "x.tsx",
  tree: ts.createSourceFile("x.tsx", text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX),
});

describe("code or markup made of text", () => {
  it.each([
    "eval(x)",
    "window.eval(x)",
    "new Function(x)",
    "Function(x)()",
    'setTimeout("run()", 1)',
    "a.innerHTML = x",
    'a["outerHTML"] = x',
    "a.insertAdjacentHTML(b, x)",
    "document.write(x)",
    "new DOMParser().parseFromString(x)",
    'a.setAttribute("onclick", x)',
    "const a = <p dangerouslySetInnerHTML={{ __html: x }} />",
    "h('p', { innerHTML: x })",
  ])("is found: %s", (text) => expect(usesIn(source(text)).length).toBeGreaterThan(0));

  it("is in no source, but where a script that was let in writes", () => {
    const found = sources().flatMap((one) =>
      usesIn(one)
        .filter((use) => !isOwnWrite(use) && !allowed[one.name]?.includes(use))
        .map((use) => `${one.name}: ${use}`),
    );
    expect(found).toEqual([]);
  });

  it("is in no built file, but where a script that was let in writes, and where the guard reads", () => {
    const files = builtFiles();
    expect(files.length).toBeGreaterThan(10);
    const found = files.flatMap((one) =>
      usesIn(one)
        .filter((use) => !isOwnWrite(use) && !allowedBuilt.includes(use))
        .map((use) => `${one.name}: ${use}`),
    );
    expect(found).toEqual([]);
    const filesWith = (use: string): string[] =>
      files.filter((one) => usesIn(one).includes(use)).map(({ name }) => name.replace(/.*\//, ""));
    const isPackage = (name: string): boolean => /^index(-[\w-]+)?\.js$/.test(name);
    const isCore = (name: string): boolean => /^kelisim(-core)?\.js$/.test(name);
    const writers = filesWith("createContextualFragment()");
    expect(writers.filter((name) => !isPackage(name) && !isCore(name))).toEqual([]);
    expect(filesWith("innerHTML =").filter((name) => !isPackage(name) && name !== "kelisim-head.js")).toEqual([]);
  });
});
