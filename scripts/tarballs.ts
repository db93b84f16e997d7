import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [field: string]: unknown;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly repository?: { readonly url?: string; readonly directory?: string };
}

export interface Tarball {
  readonly path: string;
  readonly bytes: number;
  readonly files: readonly string[];
  readonly manifest: Manifest;
  read(file: string): string;
}

/** Folders of the packages that are published. */
export const publishedFolders = (): string[] =>
  readdirSync(join(root, "packages")).filter((folder) => !manifestOf(folder).private);

export const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")) as Manifest;

/** Packs every published package, as it would be uploaded. */
export function packAll(to: string): Tarball[] {
  run("npx", ["--yes", pnpm(), "--filter", "./packages/*", "pack", "--pack-destination", to], root);
  const packed = readdirSync(to).filter((file) => file.endsWith(".tgz"));
  return packed.map((file) => tarball(join(to, file)));
}

function tarball(path: string): Tarball {
  const read = (file: string): string => run("tar", ["-xzOf", path, `package/${file}`], root);
  const files = run("tar", ["-tzf", path], root)
    .split("\n")
    .filter((file) => file && !file.endsWith("/"))
    .map((file) => file.slice("package/".length));
  const manifest = JSON.parse(read("package.json")) as Manifest;
  return { path, bytes: statSync(path).size, files, manifest, read };
}

/** The version of pnpm that `npm run setup` names. */
function pnpm(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return /pnpm@\S+/.exec(scripts.setup)?.[0] ?? "pnpm";
}

/** @returns what it printed; @throws with all it said when it fails */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed\n${stdout}\n${stderr}`);
  return stdout;
}

/** A folder outside of the workspace, and its removal. */
export function outside(name: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), `kelisim-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
