import { resolve } from "node:path";
import { Fault } from "./fault.ts";
import type { Io } from "./io.ts";

/**
 * Writes all of the files or none.
 * @param files texts by path, as a person wrote it
 * @throws Fault that names the files that are there already, unless `force`
 */
export async function writeFiles(
  { cwd, files: disk }: Pick<Io, "cwd" | "files">,
  files: ReadonlyMap<string, string>,
  force: boolean,
): Promise<void> {
  const there: string[] = [];
  for (const name of files.keys()) if (await disk.exists(resolve(cwd, name))) there.push(name);
  if (there.length && !force) {
    const verb = there.length === 1 ? "is" : "are";
    throw new Fault(
      `${there.join(", ")} ${verb} there already, and nothing was written.`,
      "Add --force to write anew, or name another place with --out.",
      1,
    );
  }
  for (const [name, text] of files) await disk.write(resolve(cwd, name), text, force);
}
