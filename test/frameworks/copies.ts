/** Pages whose code copies, morphs and puts in what Kelisim holds, and tags in odd places. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { counter, inertFrame, inertScript, page, player, script, writePages } from "./page.ts";

/** As their packages ship them for a script tag. */
const libraries = {
  idiomorph: "idiomorph/dist/idiomorph.js",
  jquery: "jquery/dist/jquery.min.js",
  slick: "slick-carousel/slick/slick.min.js",
  "alpine-morph": "@alpinejs/morph/dist/cdn.min.js",
  alpine: "alpinejs/dist/cdn.min.js",
};

const place = `<div id="place">${inertScript}${inertFrame}<img data-kelisim="counter" data-kelisim-src="{{thirdparty:counter}}/p.gif?name=pixel" alt=""></div>`;

/** As lazysizes does: a frame is sent on by its window, before which nobody can stand. */
const lazyLoader = `<script>const lazy = () => {
  for (const one of document.querySelectorAll("iframe[data-src], img[data-src]")) {
    if (one.contentWindow) one.contentWindow.location.replace(one.dataset.src);
    else one.src = one.dataset.src;
  }
  document.documentElement.dataset.lazy = "done";
};
addEventListener("load", lazy);</script>`;

/** In the form that lazy loaders take for theirs. */
const short = (html: string): string => html.replaceAll("data-kelisim-src", "data-src");

const component = `<script>customElements.define("video-card", class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = \`${inertFrame}\`; }
});
// What waits for data first, and what is drawn into an element that stands there already.
const drawIn = (host, name) => {
  host.attachShadow({ mode: "open" }).innerHTML = \`${inertFrame}\`.replace("name=player", "name=" + name);
};
customElements.define("late-card", class extends HTMLElement {
  connectedCallback() { addEventListener("data", () => drawIn(this, "late")); }
});
addEventListener("data", () => drawIn(document.querySelector("#plain"), "plain"));</script>`;

/** A carousel that goes round and round shows copies of its first and last slides. */
const slides = (items: string): string => `<style>.slick-list { overflow: hidden } .slick-slide { float: left }</style>
<div id="slides" style="width: 400px">${items}</div>
<script>const slide = () => $("#slides").slick({ infinite: true, arrows: false });</script>`;
const inSlides = `<div>${inertFrame}</div><div>${inertFrame}</div><div>text</div>`;

export async function makeCopies(folder: string): Promise<void> {
  const modules = join(import.meta.dirname, "../../node_modules");
  await writePages(join(folder, "inert"), {
    copies: page(script("idiomorph") + script("alpine-morph") + script("alpine"), place),
    lazy: page("", place + lazyLoader),
    "lazy-short": page("", short(place) + lazyLoader),
    other: page(
      "",
      `<script type="text/plain" data-kelisim="counter" src="${counter}"></script><div id="place">${inertFrame}</div>`,
    ),
    shadow: page(
      component,
      `<video-card></video-card><late-card></late-card><p id="plain"></p>
      <div id="declared"><template shadowrootmode="open">${inertFrame.replace("name=player", "name=declared")}</template></div>`,
    ),
    slick: page(script("jquery") + script("slick"), slides(inSlides)),
    "slick-bare": page(script("jquery") + script("slick"), slides(inertFrame + inertFrame)),
    jquery: page(script("jquery"), `${place}<div id="target"></div>`),
    part: place.replaceAll("name=", "name=loaded-"),
  });
  await writePages(
    join(folder, "guarded"),
    {
      jquery: page(
        script("jquery"),
        `<div id="target"></div><script>const tags = ${JSON.stringify({ counter, player })};</script>`,
        "guarded",
      ),
      "lazy-short": page("", short(place) + lazyLoader, "guarded"),
    },
    "guarded",
  );
  for (const [name, file] of Object.entries(libraries)) await cp(join(modules, file), join(folder, `${name}.js`));
}
