import { texts } from "../texts.ts";
import type { Candidate } from "./candidate.ts";
import { inertTags, releaseFunction } from "./own-release.ts";

const style = `<style>
#consent{position:fixed;inset:auto 0 0 0;padding:16px 24px;background:#fff;color:#111;border-top:1px solid #ccc;font:16px/1.5 system-ui,sans-serif}
#consent button{font:inherit;padding:10px 18px;margin:8px 8px 0 0;border:1px solid #1a56c4;border-radius:8px;background:#fff;color:#1a56c4}
.chosen #consent{display:none}
</style>
<script>/consent=/.test(document.cookie) && document.documentElement.classList.add("chosen")</script>`;

const banner = `<div id="consent" role="dialog" aria-label="${texts.title.kk}">
<p lang="kk">${texts.intro.kk}</p>
<button id="consent-accept">${texts.accept.kk}</button><button id="consent-reject">${texts.reject.kk}</button>
</div>
<script>
${releaseFunction}
function choose(answer) {
  document.cookie = "consent=" + answer + "; path=/; max-age=34000000; SameSite=Lax";
  document.documentElement.classList.add("chosen");
  if (answer === "yes") letIn();
}
document.getElementById("consent-accept").onclick = function () { choose("yes"); };
document.getElementById("consent-reject").onclick = function () { choose("no"); };
if (/consent=yes/.test(document.cookie)) letIn();
</script>`;

/** What a banner costs at the least: markup and a few lines in the page itself. */
export const staticHtml: Candidate = {
  id: "static-html",
  title: "static HTML",
  setup:
    "markup, style and a few lines of script in the page; one language, no settings, nothing held but its own inert tags",
  accept: { button: "#consent-accept" },
  files: new Map(),
  page: (tags) => ({ head: style, tags: inertTags(tags), bodyEnd: banner }),
};
