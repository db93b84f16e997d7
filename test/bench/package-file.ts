import { readFileSync } from "node:fs";
import { join } from "node:path";

const modules = join(import.meta.dirname, "../../node_modules");

export const packageFile = (path: string): Buffer => readFileSync(join(modules, path));

export const versionOf = (name: string): string =>
  (JSON.parse(packageFile(`${name}/package.json`).toString()) as { version: string }).version;

/** Of several packages' files, what a page asks for by which path. */
export const filesOf = (files: Readonly<Record<string, string>>): Map<string, Buffer> =>
  new Map(Object.entries(files).map(([path, file]) => [path, packageFile(file)]));
