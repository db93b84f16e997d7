import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface Child {
  /** What it writes to file descriptor 3. */
  readonly output: Readable;
  /** Resolves when it is gone, whoever ended it. */
  readonly exited: Promise<void>;
  /** Kills it and all it started. */
  stop(): Promise<void>;
}

/** Runs the command that its environment names, and never outlives this process. */
export const keeper: string = fileURLToPath(new URL("keep.sh", import.meta.url));

export function keeperEnvironment(command: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  return { ...env, KEPT_COMMAND: command };
}

export function startChild(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): Child {
  const child = spawn(keeper, args, {
    env: keeperEnvironment(command, env),
    detached: true,
    stdio: ["pipe", "ignore", "ignore", "pipe"],
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  return {
    output: child.stdio[3] as Readable,
    exited,
    stop: async () => {
      child.stdin?.destroy();
      await exited;
    },
  };
}
