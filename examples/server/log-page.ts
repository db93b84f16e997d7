import { escapeHtml } from "./escape.ts";
import type { ThirdPartyRequest } from "./request-log.ts";

const style = `
:root { color-scheme: light dark }
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
h1 { font-size: 1.4rem; margin: 0 } h1 + p { margin-top: .25rem; opacity: .75 }
table { border-collapse: collapse; width: 100%; font-size: .9rem }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere; vertical-align: top }
button { font: inherit; padding: .4rem 1rem }
`;

/** Newest first. Refreshes itself, so that it can stand beside the page it is about. */
export function logPage(requests: readonly ThirdPartyRequest[]): string {
  return `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>Үшінші тарап · Третья сторона</title>
<style>${style}</style>
</head>
<body>
<h1>Үшінші тарапқа келген сұраулар: ${requests.length}</h1>
<p lang="ru">Запросы, дошедшие до третьей стороны: ${requests.length}</p>
<form method="post" action="/log/clear"><button>Тазалау · <span lang="ru">Очистить</span></button></form>
<table>
<thead><tr>
<th>Уақыты · <span lang="ru">Время</span></th>
<th>Атауы · <span lang="ru">Название</span></th>
<th>Сұрау · <span lang="ru">Запрос</span></th>
<th>Қай беттен · <span lang="ru">Откуда</span></th>
<th>Cookie</th>
</tr></thead>
<tbody>${requests.map(row).reverse().join("\n")}</tbody>
</table>
</body>
</html>`;
}

function row(request: ThirdPartyRequest): string {
  const cells = [
    new Date(request.time).toISOString().slice(11, 23),
    request.name,
    `${request.method} ${request.host}${request.path}`,
    request.referer,
    request.cookies,
  ];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
}
