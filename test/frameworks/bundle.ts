/** Scripts that a site's own build would make of a library and its code. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { compile } from "svelte/compiler";

const modules = join(import.meta.dirname, "../../node_modules");

/** Components of Svelte, by their names. */
export type Components = Readonly<Record<string, string>>;

const svelte = (components: Components, generate: "client" | "server"): Plugin => ({
  name: "svelte",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.svelte$/ }, ({ path }) => ({ path, namespace: "svelte" }));
    onLoad({ filter: /.*/, namespace: "svelte" }, ({ path }) => ({
      contents: compile(components[path] ?? "", { generate, filename: path }).js.code,
      resolveDir: import.meta.dirname,
    }));
  },
});

/** What Astro's own build puts in the place of names that are no files. */
const astro: Plugin = {
  name: "astro",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(astro:transitions\/client|virtual:astro:.*)$/ }, ({ path }) => ({
      path,
      namespace: "astro",
    }));
    onLoad({ filter: /.*/, namespace: "astro" }, ({ path }) => ({
      contents: path.startsWith("virtual:")
        ? "export const internalFetchHeaders = {};"
        : `export { navigate, supportsViewTransitions } from "astro/virtual-modules/transitions-router.js";`,
      resolveDir: import.meta.dirname,
    }));
  },
};

interface BundleOptions {
  readonly alias?: Record<string, string>;
  readonly components?: Components;
}

async function bundled(
  contents: string,
  { alias = {}, components = {} }: BundleOptions,
  isServer: boolean,
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "ts" },
    alias,
    plugins: [svelte(components, isServer ? "server" : "client"), astro],
    conditions: isServer ? [] : ["browser"],
    platform: isServer ? "node" : "browser",
    format: isServer ? "esm" : "iife",
    define: {
      "process.env.NODE_ENV": '"production"',
      "import.meta.env.DEV": "false",
      "import.meta.env.SSR": "false",
      __PREFETCH_DISABLED__: "true",
      __PREFETCH_PREFETCH_ALL__: "false",
      __PREFETCH_DEFAULT_STRATEGY__: '"hover"',
      __EXPERIMENTAL_CLIENT_PRERENDER__: "false",
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    bundle: true,
    write: false,
    target: "es2022",
  });
  return outputFiles[0]?.text ?? "";
}

/** For a page. */
export const bundle = (source: string, options: BundleOptions = {}): Promise<string> => bundled(source, options, false);

/** What a component of Svelte is drawn as on a server. */
export async function drawnBySvelte(components: Components, name: string, props: object): Promise<string> {
  const source = `export { default as App } from "${name}"; export { render } from "svelte/server";`;
  const code = await bundled(source, { components }, true);
  const { App, render } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return render(App, { props }).body;
}

/** The script that `<ClientRouter />` puts into each page. */
export async function astroRouter(): Promise<string> {
  const component = await readFile(join(modules, "astro/components/ClientRouter.astro"), "utf8");
  return bundle(/<script>(.*)<\/script>/s.exec(component)?.[1] ?? "");
}
