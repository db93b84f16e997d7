import type { LetterId } from "@kelisim/core";
import { adoptStyles, render, type Ui } from "../../index.ts";
import { printedPageStyles, printedStyles } from "../styles/print.ts";
import { LetterSheet } from "./letter-sheet.tsx";

/**
 * Prints the letter alone: the page steps aside while the browser prints, and comes back as it was.
 * @returns brings the page back too, for a browser that prints without saying when it is through
 */
export function printLetter(document: Document, ui: Ui, id: LetterId, now: number): () => void {
  const window = document.defaultView;
  if (!window) return () => {};
  const host = document.createElement("div");
  host.setAttribute("data-kelisim-print", "");
  const root = host.attachShadow({ mode: "open" });
  adoptStyles(document, root, printedStyles);
  render(<LetterSheet ui={ui} id={id} now={now} />, root);
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(printedPageStyles);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(host);
  const { title } = document;
  // A browser proposes it as the file name of a PDF.
  const printed = root.querySelector("h3")?.textContent ?? title;
  document.title = printed;
  const done = (): void => {
    window.removeEventListener("afterprint", done);
    if (document.title === printed) document.title = title;
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  window.addEventListener("afterprint", done);
  window.print();
  return done;
}
