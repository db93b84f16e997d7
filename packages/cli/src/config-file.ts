import { basename, dirname, relative, resolve } from "node:path";
import { nearest } from "@kelisim/core";
import { Fault } from "./fault.ts";
import type { Io } from "./io.ts";
import { readJson } from "./read-json.ts";

/** In the order looked for. The first is what `init` writes. */
export const usualNames = ["kelisim.config.jsonc", "kelisim.config.json"] as const;

/** A config as it was read, not checked yet. */
export interface ConfigFile {
  /** As a person wrote it, for messages. */
  readonly name: string;
  readonly text: string;
  readonly value: unknown;
}

type Reading = Pick<Io, "cwd" | "files">;

/**
 * @param path the file; without one, a file of the usual name in the folder
 * @throws Fault that says where there is none, or where in the file it is not JSON
 */
export async function readConfigFile(io: Reading, path: string | undefined): Promise<ConfigFile> {
  const name = path ?? (await usualFile(io));
  const text = await io.files.read(resolve(io.cwd, name));
  if (text === undefined) throw await unread(io, name);
  const read = readJson(text, /\.jsonc$/i.test(name));
  if ("value" in read) return { name, text, value: read.value };
  const { line, column, problem, fix } = read.fault;
  throw new Fault(`${name}:${line}:${column}: ${problem}`, fix, 2, { line, column });
}

async function usualFile({ cwd, files }: Reading): Promise<string> {
  for (const name of usualNames) if (await files.exists(resolve(cwd, name))) return name;
  throw new Fault(
    `There is no ${usualNames.join(" or ")} in this folder.`,
    "Name the config file, or make one with kelisim init.",
  );
}

async function unread({ cwd, files }: Reading, name: string): Promise<Fault> {
  const path = resolve(cwd, name);
  if (await files.exists(path)) return new Fault(`${name} cannot be read as a file.`, "Name a .json or .jsonc file.");
  const beside = (await files.list(dirname(path))).filter((file) => /\.jsonc?$/i.test(file));
  const meant = nearest(basename(path), beside) ?? (beside.length === 1 ? beside[0] : undefined);
  return new Fault(
    `There is no file ${name}.`,
    meant ? `Write ${relative(cwd, resolve(dirname(path), meant))} if that is what you mean.` : "Name the config file.",
  );
}
