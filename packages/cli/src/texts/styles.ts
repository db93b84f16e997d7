/** For the screen and for A4. Both languages have the same width, size and weight. */
export const textsStyles = `
:root { color-scheme: light; font: 15px/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; break-after: avoid }
h1, h2, header p { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem }
header p { margin: .25rem 0 }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th { text-align: start; font-size: .8rem; color: #555; border-bottom: 1px solid #555; padding: .25rem 0 }
tbody { break-inside: avoid }
tbody.letter { break-inside: auto }
th:first-child, td:first-child { padding-inline-end: .75rem }
th + th, td + td { padding-inline-start: .75rem }
td { vertical-align: top; padding: 0 0 .6rem; overflow-wrap: break-word }
td.path:first-child { padding: .5rem 0 0; font-size: .75rem; color: #666; border-top: 1px solid #ddd }
thead + tbody td.path { border-top: 0 }
.letter td { white-space: pre-line }
.clauses { color: #555 }
.label { display: contents }
td.path { color: #555 }
td.path .label span + span::before { content: "/ " }
td p { margin: 0 }
td .question { font-size: .85rem; color: #555 }
.digest { display: block; color: #777 }
.stored { font-size: .85rem; table-layout: auto; width: auto }
.stored td { padding: 0 .75rem .1rem 0 }
code { font: .75rem ui-monospace, Consolas, monospace }
@media (max-width: 30rem) { :root { font-size: 13px } }
@page { size: A4; margin: 16mm 14mm }
@media print {
  :root { font-size: 10.5pt }
  body { max-width: none; margin: 0; padding: 0 }
  h2 { margin-top: 1.5rem }
}
`;
