// @vitest-environment node
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { services } from "@kelisim/services";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { manifestOf, outside, packAll, publishedFolders, run, type Tarball } from "../../scripts/tarballs.ts";
import { scriptFiles } from "../../scripts/write-cdn.ts";
import { part, waitForPart } from "../engines/dialog.ts";
import type { Engine } from "../engines/engine.ts";
import { enginesUnderTest, launch } from "../engines/index.ts";
import { bundlers } from "./bundle.ts";
import { type Site, serve } from "./site.ts";

const root = join(import.meta.dirname, "../..");
const folders = publishedFolders();
const { folder: work, remove } = outside("publish");
const app = join(work, "app");
const bin = (name: string): string => join(root, "node_modules/.bin", name);

let tarballs: Tarball[] = [];
const tarballOf = (folder: string): Tarball => {
  const found = tarballs.find(({ manifest }) => manifest.name === manifestOf(folder).name);
  if (!found) throw new Error(`${folder} was not packed`);
  return found;
};

beforeAll(() => {
  const to = join(work, "tarballs");
  mkdirSync(to);
  tarballs = packAll(to);
  install();
});
afterAll(() => remove());

/** The tarballs in a project of their own, where nothing of the workspace can be found. */
function install(): void {
  cpSync(join(import.meta.dirname, "app"), app, { recursive: true });
  const files = Object.fromEntries(tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]));
  const overrides = Object.fromEntries(Object.keys(files).map((name) => [name, `$${name}`]));
  const manifest = { name: "app", private: true, type: "module", dependencies: files, overrides };
  writeFileSync(join(app, "package.json"), JSON.stringify(manifest, null, 2));
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"], app);
}

describe.each(folders)("the tarball of packages/%s", (folder) => {
  it("has what npm shows, and the right to be public with its provenance", () => {
    const { manifest, files } = tarballOf(folder);
    const { name, version, description, license, homepage, keywords, engines, repository, publishConfig } = manifest;
    expect({ name, version, license }).toEqual({ name, version: manifestOf("kelisim").version, license: "MIT" });
    expect([description, homepage, keywords].every(Boolean)).toBe(true);
    expect(engines).toEqual({ node: ">=20.19" });
    expect(repository).toEqual({ ...manifestOf("kelisim").repository, directory: `packages/${folder}` });
    expect(publishConfig).toEqual({ access: "public", provenance: true });
    expect(manifest).toHaveProperty("sideEffects");
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md"]));
  });

  it("exports what the workspace does, types first, without the way to our sources", () => {
    const { manifest } = tarballOf(folder);
    expect(manifest.exports).toEqual(withoutSource(manifestOf(folder).exports));
    for (const target of Object.values(manifest.exports ?? {})) {
      if (typeof target !== "string") expect(Object.keys(target as object)).toEqual(["types", "default"]);
    }
  });

  it("depends on exact versions, and on ours by the version they have", () => {
    const { dependencies = {} } = tarballOf(folder).manifest;
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const ours = tarballs.map(({ manifest }) => manifest.name).filter((name) => name in dependencies);
    for (const name of ours) expect(dependencies[name]).toBe(manifestOf("kelisim").version);
  });

  it("holds no test, no path of a machine and no file that nothing loads", () => {
    const tarball = tarballOf(folder);
    expect(tarball.files.filter((file) => /\.(test|fixture)\./.test(file) || file.startsWith("src/"))).toEqual([]);
    const built = tarball.files.filter((file) => file.endsWith(".js"));
    expect(run("tar", ["-xzOf", tarball.path], work)).not.toContain(root);
    expect(built.filter((file) => !loadedFiles(tarball).has(file))).toEqual([]);
  });

  it("has nothing for publint to say", async () => {
    const { path, manifest } = tarballOf(folder);
    const content = readFileSync(path);
    const tarball = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([]);
  });

  it("has the right types for every way in", async () => {
    const { path, manifest } = tarballOf(folder);
    const typed = Object.entries(manifest.exports ?? {}).filter(([, target]) => typeof target !== "string");
    const options = { entrypoints: typed.map(([entry]) => entry) };
    const result = await checkPackage(createPackageFromTarballData(readFileSync(path)), options);
    if (!result.types) throw new Error("no types at all");
    expect(result.problems.filter(concernsModules)).toEqual([]);
  });
});

/** All is ES modules: Node's old resolution knows no `exports`, and Node 20.19 can `require` a module. */
const concernsModules = (problem: Problem): boolean =>
  !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind));

function withoutSource(exports: Tarball["manifest"]["exports"] = {}): object {
  return JSON.parse(JSON.stringify(exports, (key, value) => (key === "kelisim-source" ? undefined : value)));
}

/** What `kelisim build` reads and writes into a site. */
const forBuilds = ["kelisim.js", "kelisim-banner.js", "kelisim-core.js"].map((file) => `dist/built/${file}`);

/** The files that an export, a command or another such file names. */
function loadedFiles({ manifest, files, read }: Tarball): Set<string> {
  const named = JSON.stringify([manifest.exports, manifest.bin]).matchAll(/"\.?\/?([^"]+\.js)"/g);
  const waiting = [...[...named].map(([, file = ""]) => file), ...forBuilds];
  const loaded = new Set<string>();
  for (const file of waiting) {
    if (loaded.has(file) || !files.includes(file)) continue;
    loaded.add(file);
    const { importedFiles } = ts.preProcessFile(read(file), true, true);
    waiting.push(...importedFiles.map(({ fileName }) => posix.join(posix.dirname(file), fileName)));
  }
  return loaded;
}

describe("the package kelisim", () => {
  it("exports every file of the script tag, and keeps each where a bundler is told of effects", () => {
    const { files, manifest } = tarballOf("kelisim");
    const built = scriptFiles(files.map((file) => file.replace(/^dist\//, "")));
    expect(built.length).toBeGreaterThan(7);
    expect(scriptFiles(Object.keys(manifest.exports ?? {}).map((entry) => entry.slice(2)))).toEqual(built);
    expect(manifest.sideEffects).toEqual(["./dist/kelisim.js", "./dist/kelisim-*.js"]);
  });
});

describe("the command", () => {
  it("runs as it was installed", () => {
    const kelisim = join(app, "node_modules/.bin/kelisim");
    expect(run(kelisim, ["--version"], app).trim()).toBe(manifestOf("kelisim").version);
    expect(run(kelisim, ["--help"], app)).toContain("check");
  });
});

describe("TypeScript", () => {
  it.each(["bundler", "node16"])("checks a file that uses the packages, with moduleResolution %s", (resolution) => {
    expect(run(bin("tsc"), ["-p", `tsconfig.${resolution}.json`], app)).toBe("");
  });
});

describe.runIf(enginesUnderTest().includes("chromium"))("an app built of the tarballs", () => {
  let engine: Engine;
  let site: Site;
  const built = (name: string): string => join(work, "built", name);

  beforeAll(async () => {
    mkdirSync(join(work, "built"), { recursive: true });
    engine = await launch("chromium");
    site = await serve(join(work, "built"));
  });
  afterAll(async () => {
    site?.close();
    await engine?.close();
  });

  it.each(Object.keys(bundlers))("%s: asks, records and starts what was named", async (name) => {
    mkdirSync(built(name), { recursive: true });
    await bundlers[name]?.(app, built(name));
    const visitor = await engine.newVisitor();
    const page = await visitor.open(`${site.url}/${name}/index.html`);
    await waitForPart(page, "banner");
    expect(await visitor.cookies()).toEqual([]);
    await page.click(part("accept-all"));
    await page.waitFor(() => document.body.dataset.counter === "started");
    const cookies = await visitor.cookies();
    expect(cookies.map((cookie) => cookie.name)).toEqual(["kelisim"]);
    expect(page.console()).toEqual([]);
    await visitor.close();

    const answer = onServer(`kelisim=${cookies[0]?.value}`);
    expect(answer.record).toMatchObject({ analytics: true });
  });

  it.each(Object.keys(bundlers))("%s: no vendor but the one named is in what was built", (name) => {
    const texts = filesIn(built(name)).map((file) => readFileSync(file, "utf8"));
    const text = texts.join("\n");
    expect(text).toContain("mc.yandex.ru");
    const strangers = services.filter(({ id }) => id !== "yandex-metrica").flatMap(({ hosts }) => hosts);
    const own = services.find(({ id }) => id === "yandex-metrica")?.hosts ?? [];
    expect(strangers.length).toBeGreaterThan(70);
    expect(strangers.filter((host) => !own.includes(host) && text.includes(`"${host}"`))).toEqual([]);
    // What checks configs and letters is for servers.
    expect(text).not.toMatch(/valibot|parse5|tldts/);
  });

  it("on a server gives a closed instance, touches no global, and every entry can be loaded", () => {
    expect(onServer("")).toEqual({
      closed: ["undecided", false, false],
      record: null,
      parsed: "my-shop",
      letters: [0, "function"],
      mailer: "<p>1</p>",
      required: "function",
      script: true,
      globals: 0,
    });
  });

  const onServer = (header: string): { readonly record: unknown } =>
    JSON.parse(run(bin("node"), ["server.mjs", header], app));
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
