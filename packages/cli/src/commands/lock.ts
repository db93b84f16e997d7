import { lockHash, lockSnippet, trialHeader, trialSnippet } from "@kelisim/browser/snippets";
import type { Command } from "commander";
import { soundConfig } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import { Fault } from "../fault.ts";
import type { Io } from "../io.ts";
import { sitePath } from "../site-path.ts";

interface LockFlags {
  readonly path: string;
}

export function addLock(program: Command, io: Io): void {
  program
    .command("lock")
    .description("Print the lock: what makes the browser refuse everything that was not accepted.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .option("--path <path>", "path of the pages, where services are let in on some pages only", sitePath, "/")
    .addHelpText(
      "after",
      "\nThe snippet goes to standard output. The source that a Content-Security-Policy of your own needs\nin script-src goes to standard error. While gate.lock.trial is on, it prints the trial, and the header\nfor a trial by your server.\n\nExample:\n  kelisim lock > lock.html",
    )
    .action((path: string | undefined, flags: LockFlags) => lock(io, path, flags));
}

export async function lock(io: Io, path: string | undefined, flags: LockFlags): Promise<void> {
  const file = await readConfigFile(io, path);
  const config = soundConfig(file);
  if (!config.gate?.lock)
    throw new Fault(`${file.name} asks for no lock.`, `Add "gate": { "lock": { "allow": ["'self'"] } } to it.`, 1);
  if (config.gate.lock.trial) {
    io.out(`${trialSnippet(config, await io.parts.read("kelisim-trial.js"), flags)}\n`);
    io.err(`${trialHeader(config, flags.path)}\n`);
    return;
  }
  io.out(`${lockSnippet(config, flags)}\n`);
  io.err(`script-src ${await lockHash(config, flags)}\n`);
}
