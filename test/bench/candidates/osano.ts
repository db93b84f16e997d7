import { filesOf, versionOf } from "../package-file.ts";
import { texts } from "../texts.ts";
import type { Candidate } from "./candidate.ts";
import { inertTags, releaseFunction } from "./own-release.ts";

const options = {
  type: "opt-in",
  position: "bottom",
  palette: { popup: { background: "#ffffff", text: "#111111" }, button: { background: "#1a56c4", text: "#ffffff" } },
  content: {
    message: texts.intro.kk,
    allow: texts.accept.kk,
    deny: texts.reject.kk,
    link: texts.policy.kk,
    href: "/kk/policy",
    policy: texts.choose.kk,
  },
};

export const osano: Candidate = {
  id: "osano",
  title: `osano cookieconsent ${versionOf("cookieconsent")}`,
  setup:
    "style sheet in the head, script at the end, `opt-in`; it holds nothing itself, so the page's own few lines let its inert tags in",
  accept: { button: ".cc-window .cc-allow" },
  files: filesOf({
    "/cookieconsent.min.css": "cookieconsent/build/cookieconsent.min.css",
    "/cookieconsent.min.js": "cookieconsent/build/cookieconsent.min.js",
  }),
  page: (tags) => ({
    head: '<link rel="stylesheet" href="/cookieconsent.min.css">',
    tags: inertTags(tags),
    bodyEnd: `<script src="/cookieconsent.min.js"></script>
<script>
${releaseFunction}
var options = ${JSON.stringify(options)};
options.onInitialise = function () { if (this.hasConsented()) letIn(); };
options.onStatusChange = function () { if (this.hasConsented()) letIn(); };
window.cookieconsent.initialise(options);
</script>`,
  }),
};
