import { darkColours, lightColours } from "./colours.ts";

/**
 * Colours, type and the parts that dialogs and embeds share.
 *
 * What a page may set is in docs/looks.md. All buttons are styled by one rule, of which a page sets properties and never
 * a part of its own, so that no answer can be made to look lighter than another. `background-color` takes no gradient,
 * which could differ from button to button.
 */
export const baseStyles: string = `
* {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
  border: 0;
  font: inherit;
  color: inherit;
  background: none;
}
.k {
  color-scheme: light;
  ${lightColours}
  --m: color-mix(in srgb, var(--t) 70%, var(--b));
  --l: color-mix(in srgb, var(--t) 14%, var(--b));
  --g: color-mix(in srgb, var(--t) 4%, var(--b));
  --r: var(--kelisim-radius, 12px);
  font-size: var(--kelisim-font-size, .9375em);
  line-height: 1.45;
  color: var(--t);
  overflow-wrap: break-word;
}
.dark { color-scheme: dark; ${darkColours} }
@media (prefers-color-scheme: dark) {
  .auto { color-scheme: dark; ${darkColours} }
}
:focus-visible {
  outline: 2px solid var(--t);
  outline-offset: 2px;
}
b, h2, h3, h4, .act { font-weight: 600 }
h2 { font-family: var(--kelisim-heading-font, inherit); font-size: 1.2em; line-height: 1.3 }
a { color: var(--a); text-decoration: underline; text-underline-offset: 3px }
button, summary, label, .act { cursor: pointer; min-height: 44px }
.small, h3, .lang, details { font-size: .875em }
.small, .lang, .cite, .legal, .strip, .tag, .state, details { color: var(--m) }
.small b, details b, h4 { color: var(--t) }
.acts {
  display: grid;
  grid-auto-rows: 1fr;
  gap: 8px;
}
.acts:empty { display: none }
.act {
  display: grid;
  place-content: center;
  text-align: center;
  text-decoration: none;
  line-height: 1.2;
  min-height: 48px;
  overflow-wrap: anywhere;
  padding: 4px 2px;
  color: var(--w);
  background-color: var(--f);
  border: 1px solid;
  border-radius: var(--kelisim-button-radius, var(--r));
}
@media (hover: hover) {
  .act:hover { color: var(--o); background-color: var(--a) }
}
@media print {
  .k { display: none }
}
`;
