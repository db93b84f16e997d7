import type { PageParts } from "./candidates/candidate.ts";

const style = `body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1c1c1c}
header,main,footer{max-width:62rem;margin:auto;padding:16px 24px}
header{display:flex;gap:24px;border-bottom:1px solid #ddd}
section{display:grid;grid-template-columns:repeat(3,1fr);gap:16px}
article{border:1px solid #ddd;border-radius:8px;padding:16px}
footer{color:#666}`;

const goods = [
  "Шәйнек",
  "Шам",
  "Кілем",
  "Үстел",
  "Орындық",
  "Сөре",
  "Айна",
  "Ыдыс",
  "Көрпе",
  "Сағат",
  "Құмыра",
  "Себет",
];

const card = (name: string, i: number): string =>
  `<article><h2>${name}</h2><p>Артикул ${1000 + i * 37}. Жеткізу ${(i % 5) + 1} күн, кепілдік ${(i % 3) + 1} жыл.</p><p><a href="/goods/${i}">${(i * 1370 + 4990).toLocaleString("ru")} ₸</a></p></article>`;

/** A shop's page: style, header, 60 cards. Its own style is in it, so that nothing of its own delays its first paint. */
export function pageHtml({ head, tags, bodyEnd }: PageParts): string {
  const cards = Array.from({ length: 60 }, (_, i) => card(goods[i % goods.length] ?? "", i)).join("\n");
  return `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Дүкен</title>
<link rel="icon" href="data:,">
${head}
<style>${style}</style>
${tags}
</head>
<body>
<header><b>Дүкен</b><a href="/">Басты бет</a><a href="/goods">Тауарлар</a><a href="/about">Біз туралы</a></header>
<main><h1>Үйге арналған заттар</h1><section>
${cards}
</section></main>
<footer>«Дүкен» ЖШС, БСН 250640020303</footer>
${bodyEnd}
</body>
</html>`;
}
