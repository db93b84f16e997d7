/** Every file of ours as a syntax tree: what stands in the packages, and what is built of it for pages. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");

export interface Source {
  /** From the root of the project. */
  readonly name: string;
  readonly tree: ts.SourceFile;
}

const read = (file: string): Source => {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const name = relative(root, file);
  return { name, tree: ts.createSourceFile(name, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true, kind) };
};

const packages = ["core", "config", "services", "browser", "ui", "kelisim", "cli", "email"];

export function sources(): Source[] {
  return packages.flatMap((name) => {
    const folder = join(root, "packages", name, "src");
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
      .map((file) => read(join(folder, file)));
  });
}

/** What a page or an operator's bundle gets. */
export function builtFiles(): Source[] {
  const folders = ["packages/kelisim/dist", "packages/kelisim/dist/built"];
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".js"))
      .map((file) => read(join(root, folder, file))),
  );
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
