import type { Spread } from "../results.ts";

const number = (value: number, digits: number): string => value.toFixed(digits);

/** `12 (10–15)`, or a dash for what a candidate does not have. */
export function spread({ median, min, max }: Spread, digits = 0): string {
  if (Number.isNaN(median)) return "–";
  return `${number(median, digits)} (${number(min, digits)}–${number(max, digits)})`;
}

export const kilobytes = (bytes: number): string => (Number.isNaN(bytes) ? "–" : `${number(bytes / 1024, 1)} KB`);

export const times = (ratio: number): string => number(ratio, 2);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
