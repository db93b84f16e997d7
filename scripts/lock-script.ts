/** `npm run lock-script`: bundles the lock's script, which stands in the head of each page, into a text for the snippet. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const folder = join(import.meta.dirname, "../packages/browser/src/lock");
export const lockScriptFile: string = join(folder, "lock-script.generated.ts");

/** The module that `lockSnippet` takes the script from. `terms` is free in it: the snippet puts a function around it. */
export async function lockScriptModule(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `import { openLock } from "./open-lock.ts"; openLock(window, terms);`, resolveDir: folder },
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2020",
    conditions: ["kelisim-source"],
    write: false,
  });
  const code = outputFiles[0]?.text.trim().replace(/;$/, "");
  return `// Made of open-lock.ts by \`npm run lock-script\`.\nexport const lockScript: string =\n  ${JSON.stringify(code)};\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(lockScriptFile, await lockScriptModule());
