import { type Config, type Language, languagesOf } from "@kelisim/core";
import { escapeHtml } from "../markup.ts";
import type { Scene } from "./scenes.ts";

/** How a scene is looked at. */
export interface Look {
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const looksOf = (config: Config): readonly Look[] =>
  languagesOf(config).flatMap((language) => (["light", "dark"] as const).map((theme) => ({ language, theme })));

const query = ({ language, theme }: Look): string => `?lang=${language}&theme=${theme}`;

const page = (title: string, language: string, head: string, body: string): string =>
  `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<link rel="icon" href="data:,">\n<title>${escapeHtml(title)}</title>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;

/** Every scene in each language, both schemes and two widths. */
export function indexPage(config: Config, scenes: readonly Scene[]): string {
  const looks = looksOf(config);
  const columns = looks.map(({ language, theme }) => `<th>${language}, ${theme}</th>`).join("");
  const rows = scenes.map(({ name, about }) => {
    const cells = looks.map(
      (look) =>
        `<td><a href="/scene/${name}${query(look)}">wide</a> <a href="/phone/${name}${query(look)}">phone</a></td>`,
    );
    return `<tr><th>${escapeHtml(about)}</th>${cells.join("")}</tr>`;
  });
  const title = `${config.id}: preview`;
  return page(
    title,
    "en",
    "<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:2rem}th{text-align:start;font-weight:normal}td,th{padding:.25rem 1.5rem .25rem 0}a{margin-inline-end:.5rem}</style>",
    `<h1>${escapeHtml(title)}</h1><p>Nothing is held back and nothing is sent here. The config is read anew with each page.</p><table><thead><tr><td></td>${columns}</tr></thead><tbody>${rows.join("")}</tbody></table>`,
  );
}

/** Presses a button of a dialog once it is drawn. */
const press = `
  const press = async (part) => {
    const find = () => [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? [])
      .map((root) => root.querySelector('[data-part="' + part + '"]')).find(Boolean);
    for (let tries = 0; tries < 200 && !find(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    find()?.click();
  };`;

/** A blank page with one dialog. */
export function scenePage(config: Config, scene: Scene, look: Look): string {
  const shown: Config = {
    ...forPreview(config, scene),
    ui: { ...config.ui, language: look.language, theme: look.theme },
  };
  const json = JSON.stringify(shown).replace(/</g, "\\u003c");
  const background = look.theme === "dark" ? "#1c1c1e" : "#fff";
  const head = [
    `<style>html{color-scheme:${look.theme};background:${background}}body{margin:2rem;font:16px/1.5 system-ui,sans-serif}</style>`,
    // What another scene has noted for the visit.
    "<script>sessionStorage.clear()</script>",
    scene.first ? `<script>${scene.first}</script>` : "",
    `<script type="application/json" data-kelisim-config>${json}</script>`,
    '<script src="/kelisim.js" defer></script>',
    scene.code ? `<script>window.kelisim ||= [];${press}\n  ${scene.code};</script>` : "",
  ];
  return page(
    `${config.id}: ${scene.name}`,
    look.language,
    head.filter(Boolean).join("\n"),
    scene.body?.(look.language) ?? "",
  );
}

/** As wide as a small phone. */
export function phonePage(scene: Scene, look: Look): string {
  const style =
    "<style>body{margin:0;display:grid;place-items:center;min-height:100vh;background:#888}iframe{border:0;width:360px;height:min(740px,100vh)}</style>";
  const frame = `<iframe src="/scene/${scene.name}${query(look)}" title="${escapeHtml(scene.about)}"></iframe>`;
  return page(scene.name, look.language, style, frame);
}

/** Nothing is held, sent or asked of an app, and each scene has a record of its own. */
export function forPreview(
  { gate, receipts, recordIn, cookie, ...config }: Config,
  { name }: Pick<Scene, "name">,
): Config {
  return { ...config, cookie: { name: `kelisim-${name}` } };
}
