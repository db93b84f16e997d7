import { nodeIo } from "./node-io.ts";
import { run } from "./program.ts";

export type { Ask, Choice, Files, Io, Parts, TextQuestion } from "./io.ts";
export { run } from "./program.ts";

/** The command `kelisim`. @param dist folder with the SDK's built files, beside its package.json */
export async function main(dist: URL): Promise<void> {
  // Not `process.exit`, which would cut off what a pipe has not taken yet, and end the preview.
  process.exitCode = await run(process.argv.slice(2), await nodeIo(dist));
}
