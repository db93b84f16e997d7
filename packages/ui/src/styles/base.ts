/**
 * Colours, type and the parts that dialogs and embeds share.
 *
 * A page may set on `:root`: `--kelisim-accent`, `--kelisim-on-accent`, `--kelisim-bg`, `--kelisim-text`, the same four
 * as `--kelisim-dark-*` for the dark theme, `--kelisim-radius` and `--kelisim-font`. The dark accent is mixed from the
 * light one unless set. Muted text and lines are mixed from text and background.
 */
const dark = `
  color-scheme: dark;
  --b: var(--kelisim-dark-bg, #15181c);
  --t: var(--kelisim-dark-text, #eceff2);
  --a: var(--kelisim-dark-accent, color-mix(in srgb, var(--kelisim-accent, #00a08a) 50%, #fff));
  --o: var(--kelisim-dark-on-accent, #10151a);
`;

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
  --b: var(--kelisim-bg, #fff);
  --t: var(--kelisim-text, #15191e);
  --a: var(--kelisim-accent, #0b5d52);
  --o: var(--kelisim-on-accent, #fff);
  --m: color-mix(in srgb, var(--t) 70%, var(--b));
  --l: color-mix(in srgb, var(--t) 14%, var(--b));
  --r: var(--kelisim-radius, 12px);
  font-size: .9375em;
  line-height: 1.45;
  color: var(--t);
  overflow-wrap: break-word;
}
.dark { ${dark} }
@media (prefers-color-scheme: dark) {
  .auto { ${dark} }
}
:focus-visible {
  outline: 2px solid var(--t);
  outline-offset: 2px;
}
b, h2, h3, h4, .act { font-weight: 600 }
h2 { font-size: 1.2em; line-height: 1.3 }
a { color: var(--a); text-decoration: underline; text-underline-offset: 3px }
button, summary, label, .act { cursor: pointer; min-height: 44px }
.small, h3, .lang, .top b { font-size: .875em }
.small, h3, .lang, .cite, .row > p { color: var(--m) }
.small b { color: var(--t) }
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
  color: var(--a);
  background: color-mix(in srgb, var(--a) 7%, var(--b));
  border: 1px solid;
  border-radius: var(--r);
}
.act:hover { color: var(--o); background: var(--a) }
@media print {
  .k { display: none }
}
`;
