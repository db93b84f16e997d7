/**
 * The modal dialog fills the screen and is its own scrim, so that its card can be the only thing that scrolls. Head and
 * foot stay in sight where that leaves room to read: not on a screen that is zoomed in or lies down.
 */
export const settingsStyles: string = `
dialog {
  position: fixed;
  inset: 0;
  width: auto;
  height: auto;
  max-width: none;
  max-height: none;
  background: #0b0f1480;
  touch-action: none;
  display: grid;
  place-items: end center;
}
dialog .card {
  width: 100%;
  max-width: clamp(320px, var(--kelisim-width, 680px), 960px);
  max-height: calc(100% - 24px);
  touch-action: pan-y pinch-zoom;
  border-width: 1px 0 0;
  border-radius: var(--r) var(--r) 0 0;
}
dialog .top, .foot {
  z-index: 1;
  top: 0;
  padding: 8px 16px;
  background: var(--b);
  border-bottom: 1px solid var(--l);
}
.foot {
  top: auto;
  bottom: 0;
  border: 0;
  border-top: 1px solid var(--l);
  padding-bottom: calc(8px + env(safe-area-inset-bottom));
}
.foot .acts { margin: 0 }
@media (max-width: 30em) {
  .foot .act { font-size: .834em }
}
.body { position: relative; padding: 16px; background: var(--g) }
.body section { margin-top: 24px }
.body [data-part="section:withdrawal"] { margin-top: 8px }
.body .small { padding: 0 4px 4px }
.group {
  padding: 0 16px;
  background: var(--b);
  border: 1px solid var(--l);
  border-radius: var(--r);
}
[data-part="section:withdrawal"] .group { padding-block: 12px }
.group > .small { padding: 4px 0 0 }
.body [data-part="section:asked"] { margin-top: 16px }
[data-part="section:asked"] .group { border: 2px solid var(--a) }
#asked { scroll-margin-top: 80px }
#withdrawal { position: absolute; clip-path: inset(50%) }
.row + .row, li + li, .service, dl div { border-top: 1px solid var(--l) }
.float > p + details { margin-top: 8px }
.row { position: relative }
div.row > ul { padding-top: 4px }
.row > .acts { margin: 4px 0 16px }
li { padding: 8px 0 }
h3 { padding: 0 4px 4px }
h4 { font-size: 1.072em }
ul, summary { list-style: none }
.row summary { min-height: 52px; padding: 10px 0; justify-content: flex-start }
.row details > summary { padding-right: 76px }
.row details > p, .service { padding-bottom: 12px }
.service { padding-top: 8px }
.switch, .tag {
  position: absolute;
  top: 4px;
  right: -6px;
  padding: 0 6px;
}
.tag { top: 15px; font-size: .875em }
.state { margin: -10px 0 0; padding-bottom: 10px; font-size: .875em }
input {
  appearance: none;
  flex: none;
  width: 48px;
  height: 28px;
  padding: 3px;
  border-radius: 14px;
  background: color-mix(in srgb, var(--t) 52%, var(--b));
}
input::before {
  content: "";
  display: block;
  width: 22px;
  height: 22px;
  border-radius: 50%;
  background: var(--b);
}
input:checked { background: var(--a) }
input:checked::before { margin-left: 20px }
summary::-webkit-details-marker { display: none }
summary::after {
  content: "";
  flex: none;
  width: 6px;
  height: 6px;
  margin: 0 4px 4px -4px;
  border: solid;
  border-width: 0 1.5px 1.5px 0;
  transform: rotate(45deg);
}
[open] > summary::after { transform: rotate(225deg); margin-bottom: -4px }
dl { margin: 4px 0 8px }
dl div { padding: 6px 0 }
dt { flex: none; max-width: 50%; overflow-wrap: anywhere }
dd { text-align: right }
.alone a {
  display: inline-flex;
  align-items: center;
  min-height: 44px;
  margin: -8px 0;
}
@media (min-height: 30em) {
  dialog .card { scroll-padding: 64px 0 calc(80px + var(--s, 8px)) }
  dialog .top, .foot { position: sticky }
}
@media (min-height: 30em) and (max-width: 22em) {
  dialog .card { scroll-padding: 108px 0 calc(192px + var(--s, 8px)) }
}
@media (min-width: 40em) {
  dialog { place-items: center }
  dialog .card { max-height: min(800px, 100% - 48px); border-width: 1px; border-radius: var(--r) }
  dialog .top, .foot, .body { padding-inline: 24px }
}
@media (max-width: 46em) {
  .foot { padding-bottom: calc(var(--s, 8px) + env(safe-area-inset-bottom)) }
  .float .acts:last-child { margin-bottom: calc(var(--s, 24px) - 24px) }
  .float > .strip { min-height: calc(var(--s, 24px) - 16px) }
}
:host([data-kelisim-sight]) .foot { padding-bottom: var(--s, 8px) }
:is(:host([data-kelisim-sight]) .float, .bottom-left, .bottom-right, .bar) .acts:last-child { margin-bottom: calc(var(--s, 24px) - 24px) }
:host([data-kelisim-sight]) dialog {
  inset: var(--vy) auto auto var(--vx);
  width: var(--vw);
  height: var(--vh);
  zoom: var(--vz);
}
@media (forced-colors: active) {
  input { appearance: auto }
  input::before { content: none }
}
`;
