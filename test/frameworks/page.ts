/** Pages with tags as operators write them, or as vendors do where the guard holds them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import config from "../pages/gate/config.json" with { type: "json" };

export const counter = "{{thirdparty:counter}}/tag.js?name=counter";
export const player = "{{thirdparty:player}}/frame.html?name=player";

export const inertScript = `<script type="text/plain" data-kelisim="counter" data-kelisim-src="${counter}"></script>`;
export const inertFrame = `<iframe data-kelisim="player" data-kelisim-src="${player}" width="300" height="150" title="v"></iframe>`;

/** Whose tags stand in a page: written inert, or as they are, with the guard in the head. */
export type Held = "inert" | "guarded";
export const waysToHold: readonly Held[] = ["inert", "guarded"];

const configOf = (held: Held): object => ({
  ...config,
  hosts: ["frameworks.pages.localhost"],
  gate: { guard: held === "guarded" },
});

export const script = (name: string): string => `<script src="/${name}.js"></script>`;

/** A page that starts Kelisim before its body is parsed. */
export const page = (head: string, body: string, held: Held = "inert"): string => `<!doctype html>
<html lang="kk"><head><meta charset="utf-8"><title>Frameworks</title><link rel="icon" href="data:,">
<!-- kelisim-head -->
<script type="application/json" data-kelisim-config>${JSON.stringify(configOf(held))}</script>
<script src="/kelisim.js"></script>
${head}</head><body>${body}</body></html>`;

/** Writes pages by their names, with what their heads are made of. */
export async function writePages(
  folder: string,
  pages: Readonly<Record<string, string>>,
  held: Held = "inert",
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "config.json"), JSON.stringify(configOf(held)));
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), html);
}
