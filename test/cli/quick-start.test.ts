/** The transcript in docs/quick-start.md is what the commands say. `vitest -u` writes it anew. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "./kelisim.ts";
import { commandsOf, rerun } from "./transcript.ts";

const file = join(import.meta.dirname, "../../docs/quick-start.md");
const page = readFileSync(file, "utf8");

it("is true, and leaves what it promises", async () => {
  const folder = temporaryFolder();
  try {
    await expect(rerun(page, folder.path)).toMatchFileSnapshot(file);
    expect(readFileSync(join(folder.path, "public/kelisim/snippet.html"), "utf8")).toMatch(
      /^<script data-kelisim-lock /,
    );
    expect(existsSync(join(folder.path, "kelisim.config.jsonc"))).toBe(true);
  } finally {
    folder.remove();
  }
});

it("takes under five commands to a banner with a lock", () => {
  const commands = commandsOf(page);
  expect(commands.findIndex((line) => line.includes("kelisim build")) + 1).toBeLessThan(5);
});
