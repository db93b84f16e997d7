import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Files } from "./io.ts";
import { nodeIo } from "./node-io.ts";

let folder = "";
let files: Files;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "kelisim-disk-"));
  writeFileSync(join(folder, "package.json"), '{"version":"0.0.0"}');
  ({ files } = await nodeIo(new URL(`file://${folder}/dist/`)));
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), "utf8");

describe("the disk", () => {
  it("makes the folder, and writes what is not there", async () => {
    await files.write(at("a/b.js"), "b");
    expect(text("a/b.js")).toBe("b");
  });

  it.each([
    ["a file", () => writeFileSync(at("own.txt"), "own")],
    ["a link to a file", () => symlinkSync(at("victim.txt"), at("own.txt"))],
    ["a link to nothing", () => symlinkSync(at("nowhere.txt"), at("own.txt"))],
    ["one file under two names", () => linkSync(at("victim.txt"), at("own.txt"))],
  ])("sees %s, writes over none, and replaces it without touching where it leads", async (_, make) => {
    writeFileSync(at("victim.txt"), "victim");
    make();
    expect(await files.exists(at("own.txt"))).toBe(true);
    await expect(files.write(at("own.txt"), "new")).rejects.toThrow("is there already");
    expect([text("victim.txt"), readdirSync(folder).includes("nowhere.txt")]).toEqual(["victim", false]);
    await files.write(at("own.txt"), "new", true);
    expect([text("own.txt"), text("victim.txt"), readdirSync(folder).includes("nowhere.txt")]).toEqual([
      "new",
      "victim",
      false,
    ]);
    expect(lstatSync(at("own.txt")).isSymbolicLink()).toBe(false);
  });

  it("leaves nothing behind where it may not replace", async () => {
    mkdirSync(at("folder"));
    await expect(files.write(at("folder"), "new", true)).rejects.toThrow("cannot be written");
    expect(readdirSync(folder).sort()).toEqual(["folder", "package.json"]);
  });
});
