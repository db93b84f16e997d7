import type { Config, ControlOptions } from "@kelisim/core";
import type { Front } from "./front.ts";
import { biscuit } from "./sign.ts";

export interface ReopenOptions {
  readonly document: Document;
  readonly front: Front;
  /** What the control opens, in the language of the page. */
  readonly label: string;
  readonly ui?: Config["ui"];
  readonly open: () => void;
}

export interface Reopen {
  focus(): void;
  remove(): void;
}

const darkColours = "--b:var(--kelisim-dark-bg,#15181c);--t:var(--kelisim-dark-text,#eceff2)";

const styles = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: auto !important;
}
button {
  --b: var(--kelisim-bg, #fff);
  --t: var(--kelisim-text, #15191e);
  width: 44px;
  height: 44px;
  padding: 10px;
  border: 1px solid #8886;
  border-radius: 50%;
  color: var(--t);
  background: var(--b);
  cursor: pointer;
}
.dark { ${darkColours} }
@media print {
  button { display: none }
}
@media (prefers-color-scheme: dark) {
  .auto { ${darkColours} }
}
svg { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round }
`;

/** Own style sheets of the page may move it further, where only some of its pages or windows have a bar. */
function placed({ position = "bottom-left", offset = 8 }: ControlOptions): string {
  const [edge, side] = position.split("-");
  const away = `var(--kelisim-control-offset, ${offset}px)`;
  return `:host {
  ${edge}: calc(${away} + env(safe-area-inset-${edge})) !important;
  ${side}: calc(8px + env(safe-area-inset-${side})) !important;
}
:host([data-kelisim-sight]) {
  inset: ${edge === "top" ? `calc(var(--vy) + ${away})` : `calc(var(--vy) + var(--vh) - 44px - ${away})`} auto auto ${side === "left" ? "calc(var(--vx) + 8px)" : "calc(var(--vx) + var(--vw) - 52px)"} !important;
  zoom: var(--vz) !important;
}`;
}

function drawIcon(document: Document): SVGSVGElement {
  const create = <T extends "svg" | "path">(name: T): SVGElementTagNameMap[T] =>
    document.createElementNS("http://www.w3.org/2000/svg", name);
  const svg = create("svg");
  const path = create("path");
  svg.setAttribute("viewBox", "0 0 24 24");
  path.setAttribute("d", biscuit);
  svg.append(path);
  return svg;
}

/**
 * The small control that reopens the settings on any page and at any time. Without Preact, because a visitor who has
 * chosen gets nothing else of the dialogs.
 */
export function mountReopen({ document, front, label, ui = {}, open }: ReopenOptions): Reopen {
  const button = document.createElement("button");
  button.type = "button";
  button.className = ui.theme ?? "auto";
  button.setAttribute("part", "control");
  button.setAttribute("data-part", "reopen");
  button.append(drawIcon(document));
  button.addEventListener("press", open);
  // Its name too: with a label beside it, screen readers would say the same words twice.
  button.title = label;
  const { remove } = front.open({
    attribute: "data-kelisim-reopen",
    style(root) {
      const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet();
      sheet.replaceSync(styles + placed(ui.control ?? {}));
      root.adoptedStyleSheets = [sheet];
      root.append(button);
    },
    gone: "this page takes the settings' control away",
  });
  return { focus: () => button.focus(), remove };
}
