import { color, serializeRGB } from "@csstools/css-color-parser";
import { parseComponentValue } from "@csstools/css-parser-algorithms";
import { tokenize } from "@csstools/css-tokenizer";

/** Red, green, blue and opacity, each 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, opacity: number];

/** Reads any colour that CSS knows by itself, mixed ones too; `undefined` where it depends on the page. */
export function readColour(css: string): Colour | undefined {
  const parsed = parseComponentValue(tokenize({ css }));
  const data = parsed && color(parsed);
  if (!data) return undefined;
  const [red = 0, green = 0, blue = 0, opacity = 1] = (
    serializeRGB(data)
      .toString()
      .match(/[\d.]+/g) ?? []
  ).map(Number);
  return [red / 255, green / 255, blue / 255, opacity];
}

/** A colour that may let some of an opaque ground through, as it is seen on it. */
export function over(colour: Colour, ground: Colour): Colour {
  const { 3: opacity } = colour;
  const mixed = (part: 0 | 1 | 2): number => colour[part] * opacity + ground[part] * (1 - opacity);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, of opaque colours. */
export function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}
