import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { LaneEvent } from "./events.ts";

/** One thing that must pass: a command, or a project of vitest. */
export type Step =
  | { readonly kind: "command"; readonly title: string; readonly command: readonly string[] }
  | {
      readonly kind: "tests";
      readonly project: string;
      readonly files?: readonly string[];
      readonly env?: NodeJS.ProcessEnv;
    };

export const command = (title: string, ...words: string[]): Step => ({ kind: "command", title, command: words });

export const tests = (project: string, files: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Step => ({
  kind: "tests",
  project,
  files,
  env,
});

/** Browsers are waited for, so what only computes gives way to them. */
const yielding = 10;

/** @returns whether it succeeded, and what it printed */
export function runCommand([program = "", ...words]: readonly string[]): Promise<{ passed: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk));
    child.once("error", (error) => resolve({ passed: false, output: `${program}: ${error.message}` }));
    child.once("close", (status) => resolve({ passed: status === 0, output }));
  });
}

/** Runs a project of vitest in a process of its own. @returns what it printed, which nobody reads unless it fails */
export function runTests(
  { project, files = [], env }: Extract<Step, { kind: "tests" }>,
  hear: (event: LaneEvent) => void,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "lane-process.ts"), project, ...files], {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: { ...process.env, ...env },
    });
    if (child.pid && !/chromium|firefox|webkit|policy/.test(project)) setPriority(child.pid, yielding);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => (output = (output + chunk).slice(-20_000)));
    }
    child.on("message", (event) => hear(event as LaneEvent));
    child.once("close", (status) => resolve({ status, output }));
  });
}
