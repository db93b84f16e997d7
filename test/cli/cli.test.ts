/** The command as an operator runs it: built, as a process of its own, in an empty folder. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { bin, type Ended, type Folder, kelisim, runBin, startPreview, temporaryFolder } from "./kelisim.ts";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const run = (...args: string[]): Ended => kelisim(folder.path, ...args);
const text = (file: string): string => readFileSync(join(folder.path, file), "utf8");
const init = (...more: string[]): Ended =>
  run(
    ...["init", "--yes", "--host", "my-shop.kz", "--bin", "250640020303", "--policy-url", "https://my-shop.kz/policy"],
    ...["--controller-kk", "«Дүкен» ЖШС", "--controller-ru", "ТОО «Дүкен»"],
    ...more,
  );

describe("from nothing to the files of a site", () => {
  it("takes init, check, build, lock and texts", () => {
    expect(init("--services", "yandex-metrica,kaspi-button")).toMatchObject({ code: 0, err: "" });
    expect(run("check")).toMatchObject({ code: 0, err: "" });
    expect(run("build", "--out", "public/kelisim")).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder.path, "public/kelisim")).sort()).toEqual([
      "kelisim-acts.js",
      "kelisim-banner.js",
      "kelisim-core.js",
      "kelisim-hints.js",
      "kelisim-ui.js",
      "kelisim.js",
      "report.txt",
      "snippet.html",
    ]);
    const lock = run("lock");
    expect(lock.code).toBe(0);
    expect(text("public/kelisim/snippet.html").startsWith(lock.out)).toBe(true);
    expect(text("public/kelisim/report.txt")).toContain(lock.err.trim().split(" ")[1]);
    expect(run("texts", "--out", "texts.html")).toMatchObject({ code: 0 });
    expect(text("texts.html")).toContain("«Дүкен» ЖШС");
  });

  it("gives the same bytes twice", () => {
    init("--services", "yandex-metrica");
    for (const out of ["one", "two"]) expect(run("build", "--out", out)).toMatchObject({ code: 0 });
    for (const file of readdirSync(join(folder.path, "one"))) expect(text(`two/${file}`)).toBe(text(`one/${file}`));
  });

  it("brings the files for personal data and for an app's record only where the config has these", () => {
    const operator = (id: string): string =>
      join(import.meta.dirname, `../../examples/operators/${id}/kelisim.config.json`);
    expect(run("build", operator("autocheck"), "--out", "out").code).toBe(0);
    const files = readdirSync(join(folder.path, "out"));
    expect(files).toContain("kelisim-data.js");
    expect(files).not.toContain("kelisim-bridge.js");
  });

  it("takes the files of the package that it was installed with", () => {
    const packages = join(import.meta.dirname, "../../packages");
    const installed = join(folder.path, "node_modules/kelisim");
    for (const part of ["bin", "dist", "package.json"])
      cpSync(join(packages, "kelisim", part), join(installed, part), { recursive: true });
    mkdirSync(join(folder.path, "node_modules/@kelisim"));
    symlinkSync(join(packages, "cli"), join(folder.path, "node_modules/@kelisim/cli"));
    writeFileSync(join(installed, "dist/kelisim-ui.js"), "of this package");
    init();
    expect(runBin(join(installed, "bin/kelisim.js"), folder.path, ["build", "--out", "out"]).code).toBe(0);
    expect(text("out/kelisim-ui.js")).toBe("of this package");
  });
});

describe("what is wrong is said, with what would be right", () => {
  it.each([
    [["chekc"], 2, "Did you mean check?"],
    [["check", "--strictt"], 2, "Did you mean --strict?"],
    [["check", "none.json"], 2, "There is no file none.json."],
    [["check", "."], 2, "cannot be read as a file"],
    [["check", "bad.json"], 2, "bad.json:3:4: A comma is missing here."],
    [["check", "odd.json"], 1, "odd.json:1:2  id"],
    [["build", "odd.json", "--out", "out"], 1, "Run kelisim check odd.json"],
    [["lock", "odd.json"], 1, "odd.json has"],
    [["init"], 2, "--host, --controller-kk, --controller-ru"],
    [["preview", "odd.json"], 1, "odd.json has"],
  ])("%j", (args, code, said) => {
    writeFileSync(join(folder.path, "bad.json"), '{\n  "a":\n  1 "b": 2\n}');
    writeFileSync(join(folder.path, "odd.json"), '{"id": "A B"}');
    const ended = run(...args);
    expect(ended.err).toContain(said);
    expect(ended.err).not.toMatch(/\n {4}at /);
    expect(ended.code).toBe(code);
  });

  it("leaves files alone that are there", () => {
    writeFileSync(join(folder.path, "kelisim.config.jsonc"), "mine");
    expect(init()).toMatchObject({ code: 1, err: expect.stringContaining("--force") });
    expect(text("kelisim.config.jsonc")).toBe("mine");
    expect(init("--force").code).toBe(0);
    run("texts", "--out", "texts.html");
    expect(run("texts", "--out", "texts.html").code).toBe(1);
  });

  it("says where it may not write", () => {
    init();
    writeFileSync(join(folder.path, "file"), "");
    expect(run("build", "--out", "file/below").err).toContain("cannot be written: ");
  });
});

describe("the preview", () => {
  it("serves every scene on this machine, and tells of a port that is taken", async () => {
    init("--services", "yandex-metrica");
    const preview = await startPreview(folder.path, "kelisim.config.jsonc");
    try {
      expect(await (await fetch(preview.address)).text()).toContain("Banner on the first visit");
      expect((await fetch(`${preview.address}scene/settings?lang=ru`)).status).toBe(200);
      expect((await fetch(`${preview.address}kelisim-ui.js`)).status).toBe(200);
      const taken = run("preview", "--port", new URL(preview.address).port);
      expect(taken).toMatchObject({ code: 1, err: expect.stringContaining("it is taken") });
      writeFileSync(join(folder.path, "kelisim.config.jsonc"), "{");
      expect(await (await fetch(preview.address)).text()).toContain("A } is missing here.");
    } finally {
      await preview.close();
    }
  });
});

it("colours nothing under NO_COLOR, and into a pipe", () => {
  init();
  const coloured = (environment: Record<string, string>): boolean =>
    runBin(bin, folder.path, ["check"], environment).out.includes("\u001b[");
  expect(coloured({ FORCE_COLOR: "1" })).toBe(true);
  expect(coloured({ FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  expect(coloured({ CI: "" })).toBe(false);
});
