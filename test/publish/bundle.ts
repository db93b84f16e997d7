import { cpSync } from "node:fs";
import { join } from "node:path";
import nodeResolve from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";

/** Builds the app in `folder` into `to`, as the tool's own documentation has it. */
type Bundle = (folder: string, to: string) => Promise<void>;

const entry = (folder: string): string => join(folder, "main.js");
const copyPage = (folder: string, to: string): void => cpSync(join(folder, "index.html"), join(to, "index.html"));

export const bundlers: Readonly<Record<string, Bundle>> = {
  async Vite(folder, to) {
    await vite({
      root: folder,
      base: "./",
      mode: "production",
      configFile: false,
      logLevel: "error",
      build: { outDir: to, emptyOutDir: false },
    });
  },
  async webpack(folder, to) {
    await new Promise<void>((resolve, reject) => {
      const compiler = webpack({
        mode: "production",
        context: folder,
        entry: entry(folder),
        output: { path: to, filename: "main.js" },
        performance: false,
      });
      compiler?.run((error, stats) => {
        const faults = stats?.toJson({ all: false, errors: true, warnings: true });
        const said = [...(faults?.errors ?? []), ...(faults?.warnings ?? [])].map(({ message }) => message);
        compiler.close(() => (error || said.length ? reject(error ?? new Error(said.join("\n"))) : resolve()));
      });
    });
    copyPage(folder, to);
  },
  async esbuild(folder, to) {
    const { errors, warnings } = await esbuild({
      entryPoints: [entry(folder)],
      absWorkingDir: folder,
      outdir: to,
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      logLevel: "silent",
    });
    if (errors.length + warnings.length) throw new Error(JSON.stringify([errors, warnings]));
    copyPage(folder, to);
  },
  async Rollup(folder, to) {
    const bundle = await rollup({
      input: entry(folder),
      plugins: [nodeResolve({ browser: true, rootDir: folder })],
      onwarn: (warning) => {
        throw new Error(warning.message);
      },
    });
    await bundle.write({ dir: to, format: "es" });
    await bundle.close();
    copyPage(folder, to);
  },
};
