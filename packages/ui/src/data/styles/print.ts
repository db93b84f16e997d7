/** In the page: while a letter is printed, it is all that is. */
export const printedPageStyles: string = `
[data-kelisim-print] { display: none }
@page { size: A4; margin: 25mm 20mm }
@media print {
  html, body {
    display: block !important;
    position: static !important;
    width: auto !important;
    max-width: none !important;
    height: auto !important;
    min-height: 0 !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: visible !important;
    transform: none !important;
    background: #fff !important;
  }
  body > :not([data-kelisim-print]) { display: none !important }
  [data-kelisim-print] { display: block !important }
}
`;

/** On screen and on paper. */
export const sheetStyles: string = `
.sheet p { margin: 0 0 .75em; overflow-wrap: anywhere }
.sheet .head p, .sheet .end p { margin: 0 0 .25em }
.sheet .head { margin-bottom: 1em }
.sheet .end { margin-top: 2em }
.sheet h3 { margin: 1.75em 0 1.25em; font-size: 1em; font-weight: 600; color: inherit }
`;

/** On paper, as letters are: addresses on the right, the subject in the middle, and lines to write on with a pen. */
export const printedStyles: string = `
:host { all: initial }
${sheetStyles}
.sheet { font-size: 12pt; line-height: 1.4; color: #000 }
.sheet .head { margin-left: 45% }
.sheet h3 { text-align: center }
.sheet .fill { display: flex; flex-wrap: wrap; align-items: flex-end; column-gap: 2mm; margin-bottom: 0 }
.fill span, .sheet > .fill::after {
  flex: 1 0 35mm;
  height: 8mm;
  border-bottom: 1px solid #000;
}
.fill span { color: transparent; white-space: nowrap; overflow: hidden }
.sheet > .fill::after { content: ""; flex-basis: 100% }
.sheet > .fill + :not(.fill) { margin-top: 1.25em }
.end .fill { max-width: 90mm }
`;
