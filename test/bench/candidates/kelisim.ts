import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { headSnippet } from "@kelisim/browser/snippets";
import type { Candidate } from "./candidate.ts";
import { kelisimConfig } from "./kelisim-config.ts";

const dist = join(import.meta.dirname, "../../../packages/kelisim/dist");

const files = new Map(
  readdirSync(dist)
    .filter((name) => /^kelisim(-[a-z]+)?\.js$/.test(name))
    .map((name) => [`/${name}`, readFileSync(join(dist, name))]),
);

function candidate(guard: boolean, names: Pick<Candidate, "id" | "title" | "setup">): Candidate {
  const config = kelisimConfig(guard);
  const guardCode = files.get("/kelisim-head.js")?.toString() ?? "";
  const head = [
    ...(guard ? [headSnippet(config, guardCode)] : []),
    `<script type="application/json" data-kelisim-config>${JSON.stringify(config).replaceAll("<", "\\u003c")}</script>`,
    '<script src="/kelisim.js" defer></script>',
  ].join("\n");
  return {
    ...names,
    accept: { host: "[data-kelisim-ui]", button: '[data-part="accept-all"]' },
    files,
    page: (tags) => ({
      head,
      tags: tags
        .map(
          ({ service, url }) => `<script type="text/plain" data-kelisim="${service}" data-src="${url}" async></script>`,
        )
        .join("\n"),
      bodyEnd: "",
    }),
  };
}

export const kelisim = candidate(true, {
  id: "kelisim",
  title: "Kelisim",
  setup: "guard inline in the head, config inline, `kelisim.js` deferred; tags inert",
});

export const kelisimInert = candidate(false, {
  id: "kelisim-inert",
  title: "Kelisim without guard",
  setup: "the same without the guard: only inert tags are held",
});
