import { baseStyles } from "./base.ts";

/**
 * `all: initial` with `!important` keeps the page's rules for `div` out; only custom properties come in. The host is
 * fixed, so that it takes no gap in a page whose body is a grid or flex box.
 */
export const cardStyles: string = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
}
${baseStyles}
.card {
  background: var(--b);
  border: 1px solid var(--l);
  border-radius: var(--r);
  box-shadow: 0 8px 40px #0f172a29;
  overflow: auto;
  overscroll-behavior: contain;
}
.float {
  position: fixed;
  inset: auto 0 0;
  max-width: clamp(320px, var(--kelisim-width, 680px), 960px);
  max-height: 88%;
  margin: 0 auto;
  padding: 4px 16px calc(12px + env(safe-area-inset-bottom));
  border-width: 1px 0 0;
  border-radius: var(--r) var(--r) 0 0;
}
.bottom-left, .bottom-right { margin: 0; max-width: clamp(320px, var(--kelisim-width, 440px), 960px) }
.bottom-right { margin-left: auto }
.float.center {
  inset: 8px;
  height: fit-content;
  margin: auto;
  border-width: 1px;
  border-radius: var(--r);
}
.float.bar {
  inset: auto 0 0;
  max-width: none;
  padding-inline: max(16px, 50% - 464px);
  border-width: 1px 0 0;
  border-radius: 0;
}
.float > p, .float ul { margin-top: 4px }
.acts { margin-top: 8px }
.top, .top div, .lang, label, summary, dl div {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0 16px;
}
.top { flex-wrap: wrap }
.top { gap: 0 12px }
.top p { flex: 1 5.5em; line-height: 1.25 }
.top img { height: 24px; max-width: 96px }
.top div { margin-left: auto }
.legal { display: block; font-size: .8em }
[data-part=banner] h2 { font-size: 1.067em; line-height: 1.25 }
.float > .aims {
  margin-block: 6px;
  padding: 8px 12px;
  font-size: .933em;
  line-height: 1.35;
  background: var(--g);
  border-radius: var(--r);
}
.strip {
  display: flex;
  align-items: center;
  gap: 12px;
  font-size: .867em;
  line-height: 1.35;
}
.float > .strip { margin-top: 8px }
.lang [aria-pressed=true] {
  color: var(--t);
  text-decoration: underline 2px var(--a);
  text-underline-offset: 6px;
}
.x {
  padding: 14px;
  margin-right: -14px;
}
.x svg { display: block; width: 16px; height: 16px }
svg {
  flex: none;
  width: 24px;
  height: 24px;
  fill: none;
  stroke-linecap: round;
  stroke: currentColor;
  stroke-width: 1.5;
}
[tabindex]:focus { outline: 0 }
code, dt { font-family: ui-monospace, monospace }
@media (min-width: 22em) {
  .acts { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr) }
  .acts:has(> :nth-child(4)) { grid-auto-flow: row; grid-template-columns: repeat(2, minmax(0, 1fr)) }
}
.aims + p { font-size: .933em }
@media (min-width: 40em) {
  .float {
    inset: auto 16px 16px;
    padding: 8px 24px 16px;
    border-width: 1px;
    border-radius: var(--r);
  }
}
:host([data-kelisim-sight]) .float {
  inset: calc(var(--vy) + var(--vh) - 8px) auto auto calc(var(--vx) + var(--vw) / 2);
  width: calc(var(--vw) - 16px);
  max-height: calc(var(--vh) * .88);
  margin: 0;
  translate: -50% -100%;
  zoom: var(--vz);
}
@media (prefers-reduced-motion: no-preference) {
  .card { animation: k .16s }
  @keyframes k {
    from { opacity: 0; transform: translateY(8px) }
  }
}
`;
