/** What tests and tools of others hold on to is told in docs/testing.md, all of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const page = read("docs/testing.md");
/** What `::part()` reaches is told there. */
const looks = read("docs/looks.md");
const sources = ["packages/ui/src", "packages/kelisim/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\./.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8")),
);

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name = ""]) => name))),
];

it("every part that is named in the code stands there", () => {
  const parts = found(/\bpart(?:=|: )"([a-z-]+)"/g).concat(found(/data-part="([a-z-]+)"/g));
  const named = found(/`((?:purpose|details|letter|choice|section):)\$\{/g);
  expect(parts).toContain("reject-all");
  expect(named).toContain("purpose:");
  const isTold = (name: string): boolean => page.includes(`\`${name}`) || looks.includes(`\`${name}\``);
  expect([...parts, ...named].filter((name) => !isTold(name))).toEqual([]);
});

it("every element that is put into a page stands there", () => {
  const hosts = found(/(?:setAttribute\(|attribute: )"(data-kelisim-[a-z]+)"/g);
  expect(hosts).toContain("data-kelisim-ui");
  // There while a letter is printed, for the printer alone.
  expect(hosts.filter((name) => name !== "data-kelisim-print" && !page.includes(`[${name}`))).toEqual([]);
});
