import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { bin } from "./kelisim.ts";

const block = /```console\n([\s\S]*?)```/g;

/** A command goes on behind a backslash at the end of its line. */
const commandsIn = (text: string): readonly string[] => text.match(/^\$ (?:.*\\\n)*.*$/gm) ?? [];

/** The commands of a page's transcripts, in order. */
export const commandsOf = (page: string): string[] =>
  [...page.matchAll(block)].flatMap(([, text = ""]) => commandsIn(text));

/** The page with what its commands say now, run one after the other in a folder. */
export function rerun(page: string, folder: string): string {
  const env = withNpx(folder);
  return page.replace(block, (_all, text: string) => {
    const said = commandsIn(text).map((line) => {
      // What a terminal shows: both outputs, as they come.
      const { stdout } = spawnSync("sh", ["-c", `${line.slice(2)} 2>&1`], { cwd: folder, env, encoding: "utf8" });
      return `${line}\n${stdout}`;
    });
    return `\`\`\`console\n${said.join("")}\`\`\``;
  });
}

/** An `npx` that runs our build, since the package may not be published yet. */
function withNpx(folder: string): NodeJS.ProcessEnv {
  const place = join(folder, ".bin");
  mkdirSync(place);
  writeFileSync(join(place, "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(place, "npx"), 0o755);
  return { ...process.env, NO_COLOR: "1", PATH: `${place}${delimiter}${process.env.PATH}` };
}
