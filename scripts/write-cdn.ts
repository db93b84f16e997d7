import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Integrity {
  readonly version: string;
  /** File name to hash, as a script tag's `integrity` takes it. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the script tag loads: `kelisim.js` and `kelisim-*.js`. */
export const scriptFiles = (names: readonly string[]): string[] =>
  names.filter((name) => /^kelisim(-[a-z]+)?\.js$/.test(name)).sort();

export const integrityOf = (content: Uint8Array): string =>
  `sha384-${createHash("sha384").update(content).digest("base64")}`;

/**
 * Copies the built script-tag files of a package into `<to>/<version>/` and writes their hashes beside them. The same
 * build gives the same bytes: no time, no order of a folder, no machine is in them.
 */
export function writeCdn(packageFolder: string, to: string): Integrity {
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const dist = join(packageFolder, "dist");
  const folder = join(to, version);
  mkdirSync(folder, { recursive: true });
  const files: Record<string, string> = {};
  for (const name of scriptFiles(readdirSync(dist))) {
    copyFileSync(join(dist, name), join(folder, name));
    files[name] = integrityOf(readFileSync(join(folder, name)));
  }
  const integrity = { version, files };
  writeFileSync(join(folder, "integrity.json"), `${JSON.stringify(integrity, null, 2)}\n`);
  return integrity;
}
