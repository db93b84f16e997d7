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
  inset: auto 8px calc(8px + env(safe-area-inset-bottom));
  max-width: clamp(320px, var(--kelisim-width, 680px), 960px);
  max-height: 88%;
  margin: 0 auto;
  padding: 4px 16px 16px;
}
.bottom-left, .bottom-right { margin: 0; max-width: clamp(320px, var(--kelisim-width, 440px), 960px) }
.bottom-right { margin-left: auto }
.center { top: 8px; height: fit-content; margin: auto }
.float.bar {
  inset: auto 0 0;
  max-width: none;
  padding: 4px max(16px, 50% - 464px) calc(16px + env(safe-area-inset-bottom));
  border-width: 1px 0 0;
  border-radius: 0;
}
.float p, .float ul { margin-top: 4px }
.acts { margin-top: 12px }
.top, .top *, label, summary, dl div {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 0 16px;
}
.top { flex-wrap: wrap }
.top b { flex: 1 }
.top img { height: 24px; max-width: 96px }
.top div { margin-left: auto }
.lang [aria-pressed=true] {
  color: var(--t);
  text-decoration: underline 2px var(--a);
  text-underline-offset: 6px;
}
.x {
  padding: 14px;
  margin-right: -14px;
}
svg {
  width: 16px;
  fill: none;
  stroke: currentColor;
  stroke-width: 1.5;
}
[tabindex]:focus { outline: 0 }
code, dt { font-family: ui-monospace, monospace }
@media (min-width: 22em) {
  .acts { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr) }
}
@media (min-width: 40em) {
  .float { bottom: 16px; padding: 8px 24px 24px }
  .center { top: 16px }
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
