import type { Letter } from "./letter.ts";

/** The whole letter as plain text, to print, copy or paste into a form. */
export function letterText({ subject, to, from, paragraphs, closing }: Letter): string {
  const blocks = [to, from, [subject], ...paragraphs.map((paragraph) => [paragraph]), closing];
  return blocks.map((lines) => lines.join("\n")).join("\n\n");
}
