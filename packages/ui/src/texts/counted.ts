import type { Forms } from "./texts.ts";

/** Which Russian form goes with a whole number: 0 for 1, 21, 31…; 1 for 2–4, 22–24…; 2 for the rest and 11–14. */
function russianForm(count: number): number {
  const tens = count % 100;
  const ones = count % 10;
  if ((tens > 10 && tens < 20) || ones > 4 || !ones) return 2;
  return ones > 1 ? 1 : 0;
}

/** A number with its word. Kazakh words have one form after any number, English ones two. */
export function counted(count: number, forms: Forms): string {
  return `${count}\u00a0${forms[forms.length === 2 ? Number(count !== 1) : russianForm(count)] ?? forms[0]}`;
}
