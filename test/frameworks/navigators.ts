/** Two pages whose library gets the second without a load, and shows the first again on the way back. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { astroRouter } from "./bundle.ts";
import { counter, inertFrame, inertScript, page, player, script, waysToHold, writePages } from "./page.ts";

const modules = join(import.meta.dirname, "../../node_modules");

interface Navigator {
  /** As its package ships it for a script tag. */
  readonly file?: string;
  readonly head?: string;
  body(html: string): string;
}

const navigators = {
  turbo: { file: "@hotwired/turbo/dist/turbo.es2017-umd.js", body: (html) => html },
  htmx: { file: "htmx.org/dist/htmx.min.js", body: (html) => `<div hx-boost="true">${html}</div>` },
  "htmx-4": { file: "htmx-4/dist/htmx.min.js", body: (html) => `<div hx-boost:inherited="true">${html}</div>` },
  swup: {
    file: "swup/dist/Swup.umd.js",
    body: (html) => `<main id="swup">${html}</main><script>new Swup({ animationSelector: false })</script>`,
  },
  barba: {
    file: "@barba/core/dist/barba.umd.js",
    body: (html) =>
      `<div data-barba="wrapper"><main data-barba="container" data-barba-namespace="page">${html}</main></div><script>barba.init()</script>`,
  },
  astro: {
    head: `<meta name="astro-view-transitions-enabled" content="true"><meta name="astro-view-transitions-fallback" content="swap">`,
    body: (html) => html,
  },
} satisfies Record<string, Navigator>;

export type NavigatorName = keyof typeof navigators;
export const navigatorNames = Object.keys(navigators) as NavigatorName[];

const link = (to: string): string => `<a id="go" href="${to}.html">${to}</a>`;
const pixel = `<img data-kelisim="counter" data-kelisim-src="{{thirdparty:counter}}/p.gif?name=pixel" alt="">`;
const inert = `<div id="place">${inertScript}${inertFrame}${pixel}</div>`;

/** As a vendor has it pasted, in a page that comes by the library: what makes a script of its own, and a frame. */
const bare = `<div id="place"><script>
const made = document.createElement("script");
made.src = ${JSON.stringify(counter)};
document.head.append(made);
</script><iframe src="${player}" title="v"></iframe></div>`;

export async function makeNavigators(folder: string): Promise<void> {
  for (const held of waysToHold) {
    const pages = Object.entries<Navigator>(navigators).flatMap(([name, { head = "", body }]) => [
      [
        `${name}-1`,
        page(head + script(name), body(`<h1>one</h1>${link(`${name}-2`)}${held === "inert" ? inert : ""}`), held),
      ],
      [
        `${name}-2`,
        page(head + script(name), body(`<h1>two</h1>${link(`${name}-1`)}${held === "inert" ? "" : bare}`), held),
      ],
    ]);
    await writePages(join(folder, held), Object.fromEntries(pages), held);
  }
  for (const [name, { file }] of Object.entries<Navigator>(navigators))
    if (file) await cp(join(modules, file), join(folder, `${name}.js`));
  await writeFile(join(folder, "astro.js"), await astroRouter());
}
