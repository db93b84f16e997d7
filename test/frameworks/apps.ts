/**
 * One app, written for each library: a route with inert tags at the root of a fragment, one without, and one whose tags
 * come as markup. `go(route)` leads to it, and `play(name)` gives the frame of the first another address.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { reactVersions } from "../hostile-page/react-page.ts";
import { bundle, type Components, drawnBySvelte } from "./bundle.ts";
import { counter, type Held, inertFrame, inertScript, page, player, script, waysToHold, writePages } from "./page.ts";

const reactSource = `
import { createElement as h, Fragment, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
const Video = ({ name }) => h(Fragment, null,
  h("script", { type: "text/plain", "data-kelisim": "counter", "data-kelisim-src": tags.counter }),
  h("h1", null, "video"),
  h("iframe", { ...tags.frame(name), title: "v" }));
const Text = () => h(Fragment, null, h("h1", null, "text"));
const Markup = () => h(Fragment, null, h("h1", null, "markup"), h("div", { dangerouslySetInnerHTML: { __html: tags.markup } }));
const App = () => {
  const [route, setRoute] = useState("video");
  const [name, setName] = useState("player");
  Object.assign(globalThis, { go: setRoute, play: setName });
  return route === "video" ? h(Video, { name }) : route === "text" ? h(Text) : h(Markup);
};
const root = document.querySelector("#root");
if (root.firstChild) hydrateRoot(root, h(App), { onRecoverableError: (error) => recovered.push(String(error)) });
else createRoot(root).render(h(App));`;

const vueSource = `
import { createApp, createSSRApp, h, Fragment, ref } from "vue";
const route = ref("video"), name = ref("player");
globalThis.go = (next) => { route.value = next; };
globalThis.play = (next) => { name.value = next; };
const Video = () => [
  h("script", { type: "text/plain", "data-kelisim": "counter", "data-kelisim-src": tags.counter }),
  h("h1", "video"),
  h("iframe", { ...tags.frame(name.value), title: "v" }),
];
const Text = () => [h("h1", "text")];
const Markup = () => [h("h1", "markup"), h("div", { innerHTML: tags.markup })];
const App = { render: () => h(Fragment, { video: Video, text: Text, markup: Markup }[route.value]()) };
const root = document.querySelector("#root");
(root.firstChild ? createSSRApp(App) : createApp(App)).mount(root);`;

const components: Components = {
  "app.svelte": `<script>
  let { tags } = $props();
  let route = $state("video"), name = $state("player");
  Object.assign(globalThis, { go: (next) => { route = next; }, play: (next) => { name = next; } });
</script>
{#if route === "video"}
  <script type="text/plain" data-kelisim="counter" data-kelisim-src={tags.counter}></script>
  <h1>video</h1>
  <iframe {...tags.frame(name)} title="v"></iframe>
{:else if route === "text"}
  <h1>text</h1>
{:else}
  <h1>markup</h1>
  {@html tags.markup}
{/if}`,
};

const svelteSource = `
import { hydrate, mount } from "svelte";
import App from "app.svelte";
const target = document.querySelector("#root");
(target.firstChild ? hydrate : mount)(App, { target, props: { tags } });`;

const preactSource = `
import { h, Fragment, hydrate, render } from "preact";
import { signal } from "@preact/signals";
const route = signal("video"), name = signal("player");
globalThis.go = (next) => { route.value = next; };
globalThis.play = (next) => { name.value = next; };
const Video = () => h(Fragment, null,
  h("script", { type: "text/plain", "data-kelisim": "counter", "data-kelisim-src": tags.counter }),
  h("h1", null, "video"),
  h("iframe", { ...tags.frame(name.value), title: "v" }));
const Text = () => h("h1", null, "text");
const Markup = () => h(Fragment, null, h("h1", null, "markup"), h("div", { dangerouslySetInnerHTML: { __html: tags.markup } }));
const App = () => h({ video: Video, text: Text, markup: Markup }[route.value]);
const root = document.querySelector("#root");
(root.firstChild ? hydrate : render)(h(App), root);`;

/** In the open shadow root of a component. */
const litSource = `
import { html, LitElement, nothing } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
customElements.define("video-app", class extends LitElement {
  static properties = { route: {}, name: {} };
  constructor() {
    super();
    Object.assign(this, { route: "video", name: "player" });
    Object.assign(globalThis, { go: (next) => { this.route = next; }, play: (next) => { this.name = next; } });
  }
  render() {
    const { src, "data-kelisim": id, "data-kelisim-src": address } = tags.frame(this.name);
    const frame = src
      ? html\`<iframe src=\${src} title="v"></iframe>\`
      : html\`<iframe data-kelisim=\${id} data-kelisim-src=\${address} title="v"></iframe>\`;
    if (this.route === "text") return html\`<h1>text</h1>\`;
    if (this.route === "markup") return html\`<h1>markup</h1>\${unsafeHTML(tags.markup)}\`;
    return html\`<script type="text/plain" data-kelisim="counter" data-kelisim-src=\${tags.counter}></script><h1>video</h1>\${frame}\`;
  }
});
document.querySelector("#root").append(document.createElement("video-app"));`;

const alpineSource = `
import Alpine from "alpinejs";
globalThis.go = (next) => { Alpine.store("app").route = next; };
globalThis.play = (next) => { Alpine.store("app").name = next; };
Alpine.store("app", { route: "video", name: "player", frame: (name) => Object.values(tags.frame(name)).at(-1), markup: tags.markup });
Alpine.start();`;

const alpineBody = (held: Held): string => `<div x-data>
<template x-if="$store.app.route === 'video'"><div>${inertScript}<h1>video</h1><iframe ${held === "inert" ? `data-kelisim="player" :data-kelisim-src` : ":src"}="$store.app.frame($store.app.name)" title="v"></iframe></div></template>
<template x-if="$store.app.route === 'text'"><h1>text</h1></template>
<template x-if="$store.app.route === 'markup'"><div><h1>markup</h1><div x-html="$store.app.markup"></div></div></template>
</div>`;

/** The page's own globals, before the app starts. */
const tagsOf = (held: Held): string => `<script>
globalThis.recovered = [];
addEventListener("error", ({ message }) => recovered.push(message));
addEventListener("unhandledrejection", ({ reason }) => recovered.push(String(reason)));
globalThis.tags = {
  counter: ${JSON.stringify(counter)},
  frame: (name) => {
    const address = ${JSON.stringify(player)}.replace("name=player", "name=" + name);
    return ${held === "inert" ? `{ "data-kelisim": "player", "data-kelisim-src": address }` : "{ src: address }"};
  },
  markup: ${JSON.stringify((inertScript + (held === "inert" ? inertFrame : bareFrame)).replace("name=player", "name=shown").replace("name=counter", "name=written")).replaceAll("</", "<\\/")},
};
</script>`;

const bareFrame = `<iframe src="${player}" width="300" height="150" title="v"></iframe>`;

const drawn = `${inertScript}<h1>video</h1><iframe data-kelisim="player" data-kelisim-src="${player}" title="v"></iframe>`;

export const apps = [...reactVersions.map((version) => `react-${version}`), "vue", "svelte", "preact", "lit", "alpine"];

/** Those that take over what was drawn on a server, with what they draw there. */
const drawnBy: Readonly<Record<string, () => Promise<string> | string>> = {
  "react-18": () => drawn,
  "react-19": () => drawn,
  // It marks the ends of a fragment.
  vue: () => `<!--[-->${drawn}<!--]-->`,
  svelte: () =>
    drawnBySvelte(components, "app.svelte", {
      tags: { counter, frame: () => ({ "data-kelisim": "player", "data-kelisim-src": player }) },
    }),
  preact: () => drawn,
};
export const hydrating = Object.keys(drawnBy);

const sources: Readonly<Record<string, () => Promise<string>>> = {
  ...Object.fromEntries(
    reactVersions.map((version) => [
      `react-${version}`,
      () => bundle(reactSource, { alias: { react: `react-${version}`, "react-dom": `react-dom-${version}` } }),
    ]),
  ),
  vue: () => bundle(vueSource),
  svelte: () => bundle(svelteSource, { components }),
  preact: () => bundle(preactSource),
  lit: () => bundle(litSource),
  alpine: () => bundle(alpineSource),
};

export async function makeApps(folder: string): Promise<void> {
  for (const held of waysToHold) {
    const root = (html: string): string => `<div id="root">${html}</div>`;
    const whole = (name: string, html: string): string => page(tagsOf(held), root(html) + script(name), held);
    const pages = apps.map((name) => [name, whole(name, name === "alpine" ? alpineBody(held) : "")]);
    await writePages(join(folder, held), Object.fromEntries(pages), held);
  }
  for (const [name, draw] of Object.entries(drawnBy))
    await writePages(join(folder, "inert"), {
      [`${name}-drawn`]: page(tagsOf("inert"), `<div id="root">${await draw()}</div>${script(name)}`),
    });
  for (const [name, make] of Object.entries(sources)) await writeFile(join(folder, `${name}.js`), await make());
}
