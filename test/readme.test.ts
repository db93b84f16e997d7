import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseConfig } from "@kelisim/config";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const pages = ["README.md", "CONTRIBUTING.md", ...markdownIn("docs")];

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));
}

describe("the README", () => {
  it("shows a config that passes the strict check", () => {
    const example = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8"))?.[1] ?? "";
    expect(parseConfig(JSON.parse(example), { strict: true }).id).toBe("my-shop");
  });
});

describe("the docs", () => {
  it.each(pages)("%s links to files that exist", (page) => {
    const links = [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(
      ([, link]) => link ?? "",
    );
    const dead = links.filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(dead).toEqual([]);
  });

  it.each(pages)("%s names tests that exist", (page) => {
    const named =
      readFileSync(join(root, page), "utf8").match(/(?<=`)(test|packages)\/[\w/.-]+\.(test|spec)\.tsx?(?=`)/g) ?? [];
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe("the operators' configs", () => {
  const folder = join(root, "examples/operators");
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it("are five", () => {
    expect(ids.sort()).toEqual(["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"]);
  });

  it.each(ids)("%s is complete as far as its policy goes, and names what only the operator can supply", (id) => {
    const read = (file: string) => JSON.parse(readFileSync(join(folder, id, file), "utf8"));
    const config = parseConfig(read("kelisim.config.json"));
    expect(() => parseConfig({ ...config, ...read("demo.json") })).not.toThrow();
    const pending = (config.pending ?? []).map(({ path }) => path);
    expect(pending.some((path) => path.startsWith("services"))).toBe(true);
    expect(() => parseConfig(config, { strict: true })).toThrow(pending[0]);
  });
});
