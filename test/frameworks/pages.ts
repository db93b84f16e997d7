/** Pages whose libraries own the nodes that Kelisim holds: React, Vue, Turbo, htmx, and code that copies. */
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { reactVersions } from "../hostile-page/react-page.ts";
import config from "../pages/gate/config.json" with { type: "json" };

const built = join(import.meta.dirname, "../../packages/kelisim/dist");

const counter = "{{thirdparty:counter}}/tag.js?name=counter";
const player = "{{thirdparty:player}}/frame.html?name=player";

/** As operators write them. */
export const inertScript = `<script type="text/plain" data-kelisim="counter" data-kelisim-src="${counter}"></script>`;
export const inertFrame = `<iframe data-kelisim="player" data-kelisim-src="${player}" width="300" height="150" title="v"></iframe>`;

const page = (head: string, body: string): string => `<!doctype html>
<html lang="kk"><head><meta charset="utf-8"><title>Frameworks</title><link rel="icon" href="data:,">
<script type="application/json" data-kelisim-config>${JSON.stringify({ ...config, hosts: ["frameworks.pages.localhost"] })}</script>
<script src="/kelisim.js"></script>
${head}</head><body>${body}</body></html>`;

/** A route with inert tags at the root of a fragment, and one without; drawn on the server or in the page. */
const reactSource = `
import { createElement as h, Fragment, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
const Video = () => h(Fragment, null,
  h("script", { type: "text/plain", "data-kelisim": "counter", "data-kelisim-src": tags.counter }),
  h("h1", null, "video"),
  h("iframe", { "data-kelisim": "player", "data-kelisim-src": tags.player, title: "v" }));
const Text = () => h(Fragment, null, h("h1", null, "text"));
const App = () => {
  const [route, setRoute] = useState("video");
  globalThis.go = setRoute;
  return route === "video" ? h(Video) : h(Text);
};
const root = document.querySelector("#root");
globalThis.recovered = [];
if (root.firstChild) hydrateRoot(root, h(App), { onRecoverableError: (error) => recovered.push(String(error)) });
else createRoot(root).render(h(App));`;

const vueSource = `
import { createApp, createSSRApp, h, Fragment, ref } from "vue";
const route = ref("video");
globalThis.go = (name) => { route.value = name; };
globalThis.recovered = [];
const Video = () => [
  h("script", { type: "text/plain", "data-kelisim": "counter", "data-kelisim-src": tags.counter }),
  h("h1", "video"),
  h("iframe", { "data-kelisim": "player", "data-kelisim-src": tags.player, title: "v" }),
];
const Text = () => [h("h1", "text")];
const App = { render: () => h(Fragment, route.value === "video" ? Video() : Text()) };
const root = document.querySelector("#root");
(root.firstChild ? createSSRApp(App) : createApp(App)).mount(root);`;

async function bundle(contents: string, alias: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    alias,
    define: {
      "process.env.NODE_ENV": '"production"',
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

const tags = `<script>globalThis.tags = ${JSON.stringify({ counter, player })};</script>`;
const drawn = `${inertScript}<h1>video</h1><iframe data-kelisim="player" data-kelisim-src="${player}" title="v"></iframe>`;

/** Vue marks the ends of a fragment. */
const drawnBy = (app: string): string => (app === "vue" ? `<!--[-->${drawn}<!--]-->` : drawn);

/** Libraries as their packages ship them for a script tag. */
const libraries = {
  turbo: "@hotwired/turbo/dist/turbo.es2017-umd.js",
  htmx: "htmx.org/dist/htmx.min.js",
  idiomorph: "idiomorph/dist/idiomorph.js",
};

const link = (to: string): string => `<a id="go" href="/${to}.html">${to}</a>`;
const place = `<div id="place">${inertScript}${inertFrame}<img data-kelisim="counter" data-kelisim-src="{{thirdparty:counter}}/p.gif?name=pixel" alt=""></div>`;
const lazyLoader = `<script>addEventListener("load", () => {
  for (const one of document.querySelectorAll("iframe[data-src], img[data-src]")) one.src = one.dataset.src;
  document.documentElement.dataset.lazy = "done";
});</script>`;

export async function makePages(folder: string): Promise<void> {
  for (const name of ["kelisim.js", "kelisim-banner.js", "kelisim-acts.js", "kelisim-ui.js"])
    await cp(join(built, name), join(folder, name));
  const modules = join(import.meta.dirname, "../../node_modules");
  for (const [name, file] of Object.entries(libraries)) await cp(join(modules, file), join(folder, `${name}.js`));
  const script = (name: string): string => `<script src="/${name}.js"></script>`;
  for (const version of reactVersions)
    await writeFile(
      join(folder, `react-${version}.js`),
      await bundle(reactSource, { react: `react-${version}`, "react-dom": `react-dom-${version}` }),
    );
  await writeFile(join(folder, "vue.js"), await bundle(vueSource));
  const apps = ["react-18", "react-19", "vue"];
  const pages: Record<string, string> = {
    ...Object.fromEntries(
      apps.flatMap((name) => [
        [name, page(tags, `<div id="root"></div>${script(name)}`)],
        [`${name}-drawn`, page(tags, `<div id="root">${drawnBy(name)}</div>${script(name)}`)],
      ]),
    ),
    "turbo-1": page(script("turbo"), `<h1>one</h1>${link("turbo-2")}${place}`),
    "turbo-2": page(script("turbo"), `<h1>two</h1>${link("turbo-1")}`),
    "htmx-1": page(script("htmx"), `<div hx-boost="true"><h1>one</h1>${link("htmx-2")}${place}</div>`),
    "htmx-2": page(script("htmx"), `<div hx-boost="true"><h1>two</h1>${link("htmx-1")}</div>`),
    copies: page(script("idiomorph"), `<h1>copies</h1>${place}`),
    lazy: page(lazyLoader, place),
    other: page(
      "",
      `<script type="text/plain" data-kelisim="counter" src="${counter}"></script><div id="place">${inertFrame}</div>`,
    ),
    shadow: page(
      `<script>customElements.define("video-card", class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = \`${inertFrame}\`; }
      });
      // What waits for data first, and what is drawn into an element that stands there already.
      const drawIn = (host, name) => {
        host.attachShadow({ mode: "open" }).innerHTML = \`${inertFrame}\`.replace("name=player", "name=" + name);
      };
      customElements.define("late-card", class extends HTMLElement {
        connectedCallback() { addEventListener("data", () => drawIn(this, "late")); }
      });
      addEventListener("data", () => drawIn(document.querySelector("#plain"), "plain"));</script>`,
      `<video-card></video-card><late-card></late-card><p id="plain"></p>
      <div id="declared"><template shadowrootmode="open">${inertFrame.replace("name=player", "name=declared")}</template></div>`,
    ),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), html);
}
