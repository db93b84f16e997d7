import { readFileSync } from "node:fs";
import { join } from "node:path";
import { headSnippet, lockSnippet } from "@kelisim/browser/snippets";
import type { Config } from "@kelisim/core";
import json from "../pages/lock/config.json" with { type: "json" };

export const config = json as unknown as Config;

const built = (file: string): string =>
  readFileSync(join(import.meta.dirname, "../../packages/kelisim/dist", file), "utf8");

/** A page with all that an operator puts into its head, as it is before a minifier has it. */
export const wholePage = (): string => `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
${lockSnippet(config)}
${headSnippet(config, built("kelisim-head.js"))}
<script type="application/json" data-kelisim-config>${JSON.stringify(config)}</script>
<script src="/kelisim.js" defer></script>
<!-- the page's own -->
<title>minified</title>
<link rel="icon" href="data:,">
<style>h1 { height: 40px }</style>
</head>
<body>
<h1>still</h1>
<div></div>
<img alt="" src="{{thirdparty:stats}}/p.gif?name=stats">
<img alt="" src="{{thirdparty:ads}}/path/p.gif?name=ads">
<img alt="" src="{{thirdparty:captcha}}/p.gif?name=captcha">
<img alt="" src="{{thirdparty:stranger}}/p.gif?name=stranger">
<script>document.querySelector("h1").textContent = "alive";</script>
</body>
</html>
`;
