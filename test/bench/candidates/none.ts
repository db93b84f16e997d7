import type { Candidate } from "./candidate.ts";

/** The page without any banner: its tags inert on a first visit; plain and async for who has accepted. */
export const none: Candidate = {
  id: "none",
  title: "the page without any",
  setup: "no banner; tags inert at first, plain `async` scripts for the returning visitor",
  accept: null,
  files: new Map(),
  page: (tags, visitor) => ({
    head: "",
    tags: tags
      .map(({ url }) =>
        visitor === "first"
          ? `<script type="text/plain" data-src="${url}" async></script>`
          : `<script src="${url}" async></script>`,
      )
      .join("\n"),
    bodyEnd: "",
  }),
};
