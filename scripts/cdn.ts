/** `npm run cdn`: the script-tag files of this version in dist-cdn/<version>/, with their SRI hashes in integrity.json. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeCdn } from "./write-cdn.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "dist-cdn");
rmSync(folder, { recursive: true, force: true });
const { version, files } = writeCdn(join(root, "packages/kelisim"), folder);
console.log(`dist-cdn/${version}`);
for (const [file, hash] of Object.entries(files)) console.log(`  ${file.padEnd(24)} ${hash}`);
