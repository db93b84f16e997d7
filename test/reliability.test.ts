import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { titlesIn } from "./titles.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/reliability.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.slice(2, -2).split(" | "));
const links = [...page.matchAll(/\[([^\]]+)\]\(\.\.\/(test\/[\w/.-]+\.ts)\)/g)].map(([, title = "", file = ""]) => ({
  title,
  file,
}));

/** As the page writes them: `…` is what each case fills in. */
const titlesOf = (file: string): string[] =>
  titlesIn(join(root, file)).tests.map((title) => title.replaceAll("%s", "…"));

describe("the table of faults", () => {
  it.each(rows)("says of each fault what is seen, recorded and run, and links a test: %s", (...cells) => {
    expect(cells).toHaveLength(5);
    for (const cell of cells) expect(cell.trim()).not.toBe("");
    expect(cells[4]).toContain("](../test/");
  });

  it.each(links)("links a test that exists: $title", ({ title, file }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(titlesOf(file)).toContain(title);
  });

  const specs = readdirSync(join(root, "test/faults")).filter((name) => name.endsWith(".spec.ts"));
  it.each(specs)("leaves out no test of %s", (name) => {
    const file = `test/faults/${name}`;
    const linked = links.filter((link) => link.file === file).map(({ title }) => title);
    expect(titlesOf(file).length).toBeGreaterThan(0);
    expect(titlesOf(file).filter((title) => !linked.includes(title))).toEqual([]);
  });
});
