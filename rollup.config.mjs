import { readdirSync } from "node:fs";
import nodeResolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import typescript from "@rollup/plugin-typescript";

/** In the order of the layers: each is built on the finished ones before it. */
const packages = ["core", "config", "browser", "ui", "kelisim"];

const compile = (name) =>
  typescript({
    tsconfig: `packages/${name}/tsconfig.json`,
    compilerOptions: {
      noEmit: false,
      declaration: true,
      rootDir: `packages/${name}/src`,
      outDir: `packages/${name}/dist`,
      // Other packages are taken as built, through their `exports`.
      customConditions: [],
    },
    exclude: ["**/*.test.ts", "**/*.test.tsx", "**/*.fixture.ts"],
  });

/** Entry files that a package's `exports` name. */
const entries = (name) => readdirSync(`packages/${name}/src`).filter((file) => /^(index|reopen)\.ts$/.test(file));

const library = (name) => ({
  input: entries(name).map((file) => `packages/${name}/src/${file}`),
  output: { dir: `packages/${name}/dist`, format: "es", sourcemap: true },
  external: /^[^./]/,
  plugins: [compile(name)],
});

/** What the script tag loads: everything in one file, minified. */
const bundle = (name, input, file, format) => ({
  input,
  output: { file, format, sourcemap: true },
  plugins: [
    ...(input.endsWith(".ts") ? [compile(name)] : []),
    nodeResolve(),
    terser({ ecma: 2020, module: true, compress: { passes: 3, pure_getters: true, unsafe_arrows: true }, format: { comments: false } }),
  ],
});

export default [
  ...packages.map(library),
  bundle("kelisim", "packages/kelisim/src/script.ts", "packages/kelisim/dist/kelisim.js", "iife"),
  bundle("ui", "packages/ui/dist/index.js", "packages/kelisim/dist/kelisim-ui.js", "es"),
];
