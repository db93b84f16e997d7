/** Red, green, blue and opacity, each 0 to 1. */
type Colour = readonly [number, number, number, number];

/** A computed colour: `rgb(…)`, `rgba(…)` or, where it was mixed, `color(srgb …)`. */
function parseColour(text: string): Colour {
  const numbers = (text.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const scale = text.startsWith("rgb") ? 255 : 1;
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  if (!/^(rgba?\(|color\(srgb )/.test(text)) throw new Error(`${text} is not a colour that is known here`);
  return [red / scale, green / scale, blue / scale, opacity];
}

/** A colour that may let some of the ground through, as it is seen on it. */
export function over(text: string, ground: string): string {
  const [colour, below] = [parseColour(text), parseColour(ground)];
  const mixed = [0, 1, 2].map((part) => (colour[part] ?? 0) * colour[3] + (below[part] ?? 0) * (1 - colour[3]));
  return `color(srgb ${mixed.join(" ")})`;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour
    .slice(0, 3)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, of opaque colours. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map((text) => luminance(parseColour(text))).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
