import type { Tag } from "../tags.ts";

/** Inert tags, and the few lines that a site without a gate writes itself to let them in. */
export const inertTags = (tags: readonly Tag[]): string =>
  tags.map(({ url }) => `<script type="text/plain" data-src="${url}" async></script>`).join("\n");

export const releaseFunction = `function letIn() {
  document.querySelectorAll("script[data-src]").forEach(function (tag) {
    var script = document.createElement("script");
    script.async = true;
    script.src = tag.dataset.src;
    tag.replaceWith(script);
  });
}`;
