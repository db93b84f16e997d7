import { readdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import nodeResolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import typescript from "@rollup/plugin-typescript";

/** In the order of the layers: each is built on the finished ones before it. */
const packages = ["core", "services", "config", "browser", "ui", "kelisim", "cli", "email"];

const compile = (name, options = {}) =>
  typescript({
    tsconfig: `packages/${name}/tsconfig.json`,
    compilerOptions: {
      noEmit: false,
      declaration: true,
      rootDir: resolve(`packages/${name}/src`),
      outDir: resolve(`packages/${name}/dist`),
      // Other packages are taken as built, through their `exports`.
      customConditions: [],
      ...options,
    },
    exclude: ["**/*.test.ts", "**/*.test.tsx", "**/*.fixture.ts"],
  });

/** Entry files that a package's `exports` name. */
const entries = (name) =>
  readdirSync(`packages/${name}/src`).filter((file) =>
    /^(index|acts|agreements|banner|bridge|english|front|guard|hints|letters|permissions|signals|snippets|stand-ins|trial|reopen|lean|drawn|tree)\.ts$/.test(
      file,
    ),
  );

/** @param beside an entry that the others take from as it is, so that each file of ours is there once */
const library = (name, files = entries(name), beside = "") => ({
  input: files.map((file) => `packages/${name}/src/${file}`),
  output: {
    dir: `packages/${name}/dist`,
    format: "es",
    sourcemap: true,
    paths: { [resolve(`packages/${name}/src/${beside}.ts`)]: `./${beside}.js` },
  },
  // The compiler's helpers are small, and no package of ours depends on theirs.
  external: (id) => (/^[^./]/.test(id) && id !== "tslib") || id === resolve(`packages/${name}/src/${beside}.ts`),
  plugins: [compile(name)],
});

/** The space in our style sheets is for readers of the source. A comment's line may end with a backtick too. */
const tightStyles = () => ({
  name: "tight-styles",
  renderChunk: (code) => ({
    code: code.replace(/`\n(?! +\*)[^`]*\{[^`]*`/g, (css) =>
      css.replace(/\s*\n\s*/g, "").replace(/ ?([{};]) ?/g, "$1"),
    ),
    map: null,
  }),
});

/** The library's signals could track nothing outside of the file they are shut up in; see plain-signal.ts. */
const plainSignals = () => ({
  name: "plain-signals",
  resolveId: (source) => (source === "@preact/signals-core" ? resolve("packages/kelisim/src/plain-signal.ts") : null),
});

/** Preact alone would be a third of the dialogs' bytes; see lean.ts. The npm package draws with Preact itself. */
const leanDrawing = () => ({
  name: "lean-drawing",
  resolveId: (source) => (/^preact(\/jsx-runtime)?$/.test(source) ? resolve("packages/ui/dist/lean.js") : null),
});

/** TypeScript wraps the address of a dynamic import to rewrite `.ts` in it; ours is an address of built files. */
const plainImports = () => ({
  name: "plain-imports",
  transform: (code) => ({ code: code.replace("__rewriteRelativeImportExtension", ""), map: null }),
});

/** The package that a source file belongs to. */
const packageOf = (file) => file.split("/")[1];

/**
 * What the script tag loads: everything in one file, minified.
 * @param beside source files that are in another of our files already, with its address
 */
const bundle = (input, file, format, beside = {}) => ({
  input,
  external: (id) => Object.keys(beside).some((source) => id === resolve(source)),
  output: {
    file,
    format,
    sourcemap: true,
    paths: Object.fromEntries(Object.entries(beside).map(([source, address]) => [resolve(source), address])),
  },
  plugins: [
    plainSignals(),
    leanDrawing(),
    ...(input.endsWith(".ts")
      ? [
          compile(packageOf(input), {
            declaration: false,
            isolatedDeclarations: false,
            outDir: resolve(dirname(file)),
          }),
          plainImports(),
        ]
      : []),
    nodeResolve(),
    tightStyles(),
    terser({
      ecma: 2020,
      module: true,
      compress: { passes: 3, pure_getters: true, unsafe_arrows: true },
      format: { comments: false },
    }),
  ],
});

export default [
  // Of the public package the npm entry alone: its other files are the script tag's, below.
  ...packages.map((name) => library(name, name === "kelisim" ? ["index.ts"] : entries(name))),
  library("ui", ["data.ts"], "index"),
  library("ui", ["words.ts"]),
  bundle("packages/kelisim/src/head.ts", "packages/kelisim/dist/kelisim-head.js", "iife"),
  bundle("packages/kelisim/src/permissions.ts", "packages/kelisim/dist/kelisim-permissions.js", "iife"),
  bundle("packages/kelisim/src/trial.ts", "packages/kelisim/dist/kelisim-trial.js", "iife"),
  bundle("packages/kelisim/src/signals.ts", "packages/kelisim/dist/kelisim-signals.js", "iife"),
  bundle("packages/kelisim/src/stand-ins.ts", "packages/kelisim/dist/kelisim-stand-ins.js", "iife"),
  bundle("packages/kelisim/src/script.ts", "packages/kelisim/dist/kelisim.js", "iife"),
  bundle("packages/kelisim/src/script-acts.ts", "packages/kelisim/dist/kelisim-acts.js", "es"),
  bundle("packages/kelisim/src/hints.ts", "packages/kelisim/dist/kelisim-hints.js", "es"),
  bundle("packages/kelisim/src/script-bridge.ts", "packages/kelisim/dist/kelisim-bridge.js", "es"),
  bundle("packages/ui/dist/index.js", "packages/kelisim/dist/kelisim-ui.js", "es"),
  bundle("packages/kelisim/src/banner.ts", "packages/kelisim/dist/kelisim-banner.js", "es"),
  bundle("packages/kelisim/src/built-script.ts", "packages/kelisim/dist/built/kelisim.js", "iife"),
  bundle("packages/kelisim/src/built-core.ts", "packages/kelisim/dist/built/kelisim-core.js", "es"),
  bundle("packages/kelisim/src/built-banner.ts", "packages/kelisim/dist/built/kelisim-banner.js", "es"),
  bundle("packages/ui/dist/english.js", "packages/kelisim/dist/kelisim-en.js", "es"),
  bundle("packages/kelisim/src/data.ts", "packages/kelisim/dist/kelisim-data.js", "es", {
    "packages/ui/dist/index.js": "./kelisim-ui.js",
  }),
];
