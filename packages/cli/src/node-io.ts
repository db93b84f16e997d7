import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import colors from "picocolors";
import { Fault } from "./fault.ts";
import type { Files, Io, Parts } from "./io.ts";
import { terminal } from "./terminal.ts";

/** The process this runs in. @param dist folder with the SDK's built files, beside its package.json */
export async function nodeIo(dist: URL): Promise<Io> {
  return {
    cwd: process.cwd(),
    parts: await partsIn(dist),
    files: disk,
    colors,
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    ask: terminal,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    now: Date.now,
  };
}

async function partsIn(dist: URL): Promise<Parts> {
  const { version } = JSON.parse(await readFile(new URL("../package.json", dist), "utf8")) as { version: string };
  return {
    version,
    read: (name) =>
      readFile(new URL(name, dist), "utf8").catch(() => {
        throw new Fault(`${name} is missing from the package kelisim.`, "Install kelisim again.", 1);
      }),
  };
}

const disk: Files = {
  read: (path) => readFile(path, "utf8").catch(() => undefined),
  async write(path, text, replace = false) {
    try {
      await mkdir(dirname(path), { recursive: true });
      if (replace) await writeInItsPlace(path, text);
      else await writeFile(path, text, { flag: "wx" });
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === "EEXIST") throw new Fault(`${path} is there already.`, "Name another place.", 1);
      throw new Fault(`${path} cannot be written: ${code}.`, "Name a place that you may write to.", 1);
    }
  },
  exists: (path) =>
    lstat(path).then(
      () => true,
      () => false,
    ),
  list: (folder) => readdir(folder).catch(() => []),
  tree: (folder) => treeOf(folder).catch(() => undefined),
};

async function treeOf(folder: string, before = ""): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries.filter(({ name }) => name !== "node_modules" && !name.startsWith("."));
  const lists = seen
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(async (entry) => {
      const path = before + entry.name;
      if (entry.isDirectory()) return treeOf(join(folder, entry.name), `${path}/`);
      return entry.isFile() ? [path] : [];
    });
  return (await Promise.all(lists)).flat();
}

/** A new file takes the place of what has the name, so that nothing is written to where a link leads. */
async function writeInItsPlace(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  await writeFile(beside, text, { flag: "wx" });
  try {
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}
