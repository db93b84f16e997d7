import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The command as it is installed: built, and from the package's own `bin`. */
export const bin = join(import.meta.dirname, "../../packages/kelisim/bin/kelisim.js");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a folder, without a terminal and without colours. */
export const kelisim = (folder: string, ...args: string[]): Ended => runBin(bin, folder, args);

/** @param colours what the environment says of them */
export function runBin(
  file: string,
  folder: string,
  args: readonly string[],
  colours: Readonly<Record<string, string>> = { NO_COLOR: "1" },
): Ended {
  const { NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const options = { cwd: folder, env: { ...env, ...colours }, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], options);
  return { code: status, out: stdout, err: stderr };
}

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "kelisim-cli-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Preview {
  /** With a slash at its end. */
  readonly address: string;
  /** Ends it as Ctrl+C does. */
  close(): Promise<void>;
}

/** `kelisim preview` on any free port. */
export async function startPreview(folder: string, config: string): Promise<Preview> {
  const child = spawn(process.execPath, [bin, "preview", config, "--port", "0"], { cwd: folder, stdio: "pipe" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (data: Buffer) => {
      said += data;
      const [found] = /http:\/\/\S+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`preview ended with ${code}: ${said}`)));
  });
  return {
    address,
    async close() {
      child.kill("SIGINT");
      await ended;
    },
  };
}
