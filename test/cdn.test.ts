// @vitest-environment node
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Integrity, scriptFiles, writeCdn } from "../scripts/write-cdn.ts";

const root = join(import.meta.dirname, "..");
const kelisim = join(root, "packages/kelisim");

describe("the folder of script-tag files", () => {
  const work = mkdtempSync(join(tmpdir(), "kelisim-cdn-"));
  let written: Integrity;
  const folder = (): string => join(work, "one", written.version);

  beforeAll(() => {
    written = writeCdn(kelisim, join(work, "one"));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it("has every file that a build makes for the script tag, under its version, and nothing else", () => {
    const { version } = JSON.parse(readFileSync(join(kelisim, "package.json"), "utf8"));
    expect(written.version).toBe(version);
    const files = scriptFiles(readdirSync(join(kelisim, "dist")));
    expect(files).toContain("kelisim.js");
    expect(readdirSync(folder()).sort()).toEqual(["integrity.json", ...files].sort());
  });

  it("has files as they were built, with their true hashes", () => {
    const { files } = JSON.parse(readFileSync(join(folder(), "integrity.json"), "utf8")) as Integrity;
    expect(Object.keys(files)).toEqual(readdirSync(folder()).filter((file) => file.endsWith(".js")));
    for (const [file, hash] of Object.entries(files)) {
      const content = readFileSync(join(folder(), file));
      expect(content.equals(readFileSync(join(kelisim, "dist", file)))).toBe(true);
      expect(hash).toBe(`sha384-${createHash("sha384").update(content).digest("base64")}`);
    }
  });

  it("is the same, byte for byte, when written again", () => {
    writeCdn(kelisim, join(work, "two"));
    for (const file of readdirSync(folder())) {
      expect(readFileSync(join(work, "two", written.version, file)).equals(readFileSync(join(folder(), file)))).toBe(
        true,
      );
    }
  });

  it("is what docs/self-hosting.md lists and the package exports", () => {
    const listed = readFileSync(join(root, "docs/self-hosting.md"), "utf8");
    const { exports } = JSON.parse(readFileSync(join(kelisim, "package.json"), "utf8"));
    for (const file of Object.keys(written.files)) {
      expect(listed).toContain(`\`${file}\``);
      expect(exports[`./${file}`]).toBe(`./dist/${file}`);
    }
  });
});
