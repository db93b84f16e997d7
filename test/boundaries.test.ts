import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { platformNamesIn } from "./platform-names.ts";

/** What each package may import besides its own files. Left never imports right. */
const mayImport: Record<string, readonly string[]> = {
  core: ["@preact/signals-core"],
  email: ["@csstools/css-tokenizer", "parse5", "parse5-html-rewriting-stream", "parse5-sax-parser"],
  config: [
    "@kelisim/core",
    "@kelisim/services",
    "@kelisim/services/english",
    "@valibot/to-json-schema",
    "tldts",
    "valibot",
  ],
  services: ["@kelisim/core"],
  browser: ["@kelisim/core", "@preact/signals-core"],
  ui: ["@kelisim/core", "@kelisim/core/english", "@kelisim/core/letters", "preact"],
  kelisim: [
    "@kelisim/browser",
    "@kelisim/browser/acts",
    "@kelisim/browser/agreements",
    "@kelisim/browser/bridge",
    "@kelisim/browser/guard",
    "@kelisim/browser/hints",
    "@kelisim/browser/permissions",
    "@kelisim/browser/signals",
    "@kelisim/browser/stand-ins",
    "@kelisim/browser/trial",
    "@kelisim/core",
    "@kelisim/ui",
    "@kelisim/ui/banner",
    "@kelisim/ui/data",
    "@kelisim/ui/drawn",
    "@kelisim/ui/english",
    "@kelisim/ui/front",
    "@kelisim/ui/reopen",
    "@preact/signals-core",
  ],
  cli: [
    "@clack/prompts",
    "@csstools/css-color-parser",
    "@csstools/css-parser-algorithms",
    "@csstools/css-tokenizer",
    "@kelisim/browser/snippets",
    "@kelisim/config",
    "@kelisim/core",
    "@kelisim/core/letters",
    "@kelisim/services",
    "@kelisim/ui/english",
    "@kelisim/ui/tree",
    "@kelisim/ui/words",
    "acorn",
    "acorn-walk",
    "commander",
    "jsonc-parser",
    "node:crypto",
    "node:fs/promises",
    "node:http",
    "node:path",
    "node:zlib",
    "parse5",
    "picocolors",
    "picocolors/types",
  ],
};

const root = resolve(import.meta.dirname, "..");

function sourcesOf(name: string): string[] {
  const folder = join(root, "packages", name, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

const importsOf = (file: string): string[] =>
  ts.preProcessFile(readFileSync(file, "utf8"), true, true).importedFiles.map(({ fileName }) => fileName);

describe.each(Object.keys(mayImport))("@kelisim/%s", (name) => {
  const files = sourcesOf(name);

  it("has sources", () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it("imports only what its layer may", () => {
    const strangers = files.flatMap((file) =>
      importsOf(file)
        .filter((source) => !source.startsWith(".") && !mayImport[name]?.includes(source))
        .map((source) => `${relative(root, file)} imports ${source}`),
    );
    expect(strangers).toEqual([]);
  });

  it("never reaches into another package's files", () => {
    const escapes = files.flatMap((file) =>
      importsOf(file)
        .filter((source) => source.startsWith("."))
        .filter((source) =>
          relative(join(root, "packages", name, "src"), resolve(dirname(file), source)).startsWith(".."),
        )
        .map((source) => `${relative(root, file)} imports ${source}`),
    );
    expect(escapes).toEqual([]);
  });

  it("has no import cycle", () => {
    const graph = new Map(files.map((file) => [file, relativeImports(file)]));
    expect(cycleIn(graph)).toEqual([]);
  });
});

describe("layers", () => {
  it("core names no global of a browser or of Node", () => {
    const config = ts.parseConfigFileTextToJson("", readFileSync(join(root, "packages/core/tsconfig.json"), "utf8"));
    // With only the language's own library, the compiler refuses any other global.
    expect(config.config.compilerOptions.lib).toEqual(["ES2020"]);
  });

  it("ui reaches for no cookie, no gate and no network", () => {
    const text = sourcesOf("ui")
      .map((file) => readFileSync(file, "utf8"))
      .join("\n");
    expect(text).not.toMatch(
      /document\.cookie|cookieStore|\bfetch\(|XMLHttpRequest|sendBeacon|\.localStorage|localStorage[.[]/,
    );
  });

  it("page code takes what is the browser's from the window that it is handed", { timeout: 120_000 }, () => {
    const entries = [
      "index",
      "script",
      "head",
      "permissions",
      "signals",
      "stand-ins",
      "trial",
      "built-script",
      "built-core",
      "built-banner",
    ];
    const isEntry = (file: string): boolean => entries.some((entry) => file === `packages/kelisim/src/${entry}.ts`);
    const mayName = (file: string, used: string): boolean =>
      // Code of an entry begins with the page's own.
      (isEntry(file) && (used === "window" || used === "document")) ||
      // Where the snippet is made there is no page.
      file === "packages/browser/src/lock/lock-snippet.ts" ||
      file.endsWith(".fixture.ts");
    const named = platformNamesIn(
      ["browser", "ui", "kelisim"].map((name) => join(root, "packages", name, "tsconfig.json")),
    )
      .map((use) => ({ ...use, file: relative(root, use.file) }))
      .filter((use) => !mayName(use.file, use.name))
      .map((use) => `${use.file}:${use.line}: ${use.name}`);
    expect(named).toEqual([]);
  });
});

describe("what is created, or watches", () => {
  it("has a unit test beside it, which names it", () => {
    const missing = Object.keys(mayImport)
      .flatMap(sourcesOf)
      .flatMap((file) => exportedFunctions(file).map((name) => ({ file, name })))
      .filter(({ file, name }) => /^(create|watch)/.test(name) && !testsBeside(file).includes(name))
      .map(({ file, name }) => `${relative(root, file)}: ${name}`);
    expect(missing).toEqual([]);
  });
});

/** Names of the functions that a file itself exports, as declarations or as constants. */
function exportedFunctions(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer && ts.isFunctionLike(initializer) ? name.text : [],
    );
  });
}

const isExport = ({ kind }: ts.Modifier): boolean => kind === ts.SyntaxKind.ExportKeyword;

/** Every word of the unit tests that stand beside a file. */
function testsBeside(file: string): string[] {
  const bare = file.replace(/\.tsx?$/, "");
  const tests = [".test.ts", ".test.tsx"].map((end) => bare + end).filter((test) => existsSync(test));
  return tests.flatMap((test) => readFileSync(test, "utf8").match(/\w+/g) ?? []);
}

function relativeImports(file: string): string[] {
  return importsOf(file)
    .filter((source) => source.startsWith("."))
    .map((source) => resolve(dirname(file), source));
}

/** The first cycle found, as a path of files. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].map((step) => relative(root, step));
    if (done.has(file)) return [];
    done.add(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle.length) return cycle;
    }
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = walk(file, []);
    if (cycle.length) return cycle;
  }
  return [];
}
