/** Builds every package, and takes away what an earlier build left: a chunk's name changes with its content. */
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
// A second, since a file system may round its times.
const start = Date.now() - 1000;

const { status } = spawnSync("rollup", ["-c", "--silent"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const name of readdirSync(join(root, "packages"))) removeOld(join(root, "packages", name, "dist"));

function removeOld(folder: string): void {
  const old = filesIn(folder).filter((file) => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? start) < start);
  // A package that rollup does not write is left alone.
  if (old.length < filesIn(folder).length) for (const file of old) rmSync(file, { force: true });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
