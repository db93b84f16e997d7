/** In the page: while a letter is printed, it is all that is. */
export const printedPageStyles: string = `
[data-kelisim-print] { display: none }
@media print {
  html, body { background: #fff !important; margin: 0 !important; padding: 0 !important }
  body > :not([data-kelisim-print]) { display: none !important }
  [data-kelisim-print] { display: block !important }
}
`;

/** On paper, as letters are: addresses on the right, the subject in the middle. */
export const sheetStyles: string = `
.sheet p { margin: 0 0 .75em; overflow-wrap: anywhere }
.sheet .head p, .sheet .end p { margin: 0 0 .25em }
.sheet .end { margin-top: 2em }
.sheet h3 { margin: 1.75em 0 1.25em; font-size: 1em; font-weight: 600; color: inherit }
`;

export const printedStyles: string = `
@page { margin: 25mm 20mm }
:host { all: initial }
.sheet { font-size: 12pt; line-height: 1.5; color: #000 }
.head { margin-left: 45% }
.sheet h3 { text-align: center }
${sheetStyles}
`;
