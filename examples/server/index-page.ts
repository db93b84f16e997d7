import { type Json, operatorConfig, operatorIds } from "./config.ts";
import { escapeHtml } from "./escape.ts";

const style = `
:root { color-scheme: light dark }
body { margin: 3rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; margin: 0 } h1 + p { margin: .25rem 0 2rem; opacity: .75 }
ul { list-style: none; padding: 0; margin: 0 0 2rem; border-top: 1px solid #8884 }
li { border-bottom: 1px solid #8884 } a { display: block; padding: .75rem 0; text-decoration: none; color: inherit }
a:hover, a:focus-visible { text-decoration: underline } small { display: block; opacity: .75 }
`;

/** Lists what the demo serves, in Kazakh and Russian. */
export async function indexPage(port: string): Promise<string> {
  const operators = await Promise.all((await operatorIds()).map((id) => operatorEntry(id, port)));
  return `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kelisim</title>
<style>${style}</style>
</head>
<body>
<h1>Kelisim: көрсетілім сайттары</h1>
<p lang="ru">Kelisim: демонстрационные сайты</p>
<ul>
${operators.join("\n")}
</ul>
<ul>
${entry(address("web-app", port), "npm арқылы қосылған веб-қосымша", "Веб-приложение, подключение через npm")}
${entry(`${address("thirdparty", port)}log`, "Үшінші тарапқа кеткен сұраулар", "Запросы, ушедшие третьей стороне")}
</ul>
</body>
</html>`;
}

async function operatorEntry(id: string, port: string): Promise<string> {
  const name = (await operatorConfig(id).catch(() => null))?.name;
  return entry(address(id, port), localized(name, "kk") ?? id, localized(name, "ru") ?? id);
}

function entry(href: string, kk: string, ru: string): string {
  return `<li><a href="${escapeHtml(href)}">${escapeHtml(kk)}<small lang="ru">${escapeHtml(ru)}</small></a></li>`;
}

function localized(name: unknown, language: "kk" | "ru"): string | undefined {
  if (typeof name === "string") return name;
  const text = (name as Json | undefined)?.[language];
  return typeof text === "string" ? text : undefined;
}

function address(label: string, port: string): string {
  return `http://${label}.localhost:${port}/`;
}
