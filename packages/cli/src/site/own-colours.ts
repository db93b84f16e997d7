import { darkColours, lightColours } from "@kelisim/ui/words";
import { type Colour, contrast, over, readColour } from "./contrast.ts";
import { type PropertySet, readProperties } from "./read-properties.ts";
import type { Slip } from "./slips.ts";

interface PlacedSet extends PropertySet {
  readonly file: string;
}

type Values = ReadonlyMap<string, string>;

/** Colours that lie on each other in the dialogs, by their short names, and the contrast that WCAG 2.2 asks for. */
const pairs: readonly (readonly [words: string, ground: string, least: number, what: string])[] = [
  ["--t", "--b", 4.5, "text (--kelisim-text) on the ground (--kelisim-bg)"],
  ["--m", "--b", 4.5, "small text, mixed from --kelisim-text and --kelisim-bg, on the ground"],
  ["--m", "--g", 4.5, "small text on the ground of the settings, mixed from the same two"],
  ["--a", "--b", 4.5, "links and switches (--kelisim-accent) on the ground (--kelisim-bg)"],
  ["--w", "--f", 4.5, "words of buttons (--kelisim-on-button) on the button (--kelisim-button)"],
  ["--o", "--a", 4.5, "words of a button under the pointer (--kelisim-on-accent) on it (--kelisim-accent)"],
];

/** Mixed in base.ts of the dialogs: small text, and the ground that cards of the settings lie on. */
const mixed = `
--m: color-mix(in srgb, var(--t) 70%, var(--b));
--g: color-mix(in srgb, var(--t) 4%, var(--b));`;

/** What of an operator's own colours is hard to read, in each theme. */
export function colourSlips(sets: readonly PlacedSet[]): (Slip & { readonly file: string })[] {
  const ours = sets.filter(({ name }) => /^--kelisim-(dark-)?(on-)?(accent|button|bg|text)$/.test(name));
  const selectors = [...new Set(ours.map(({ selector }) => selector))];
  return selectors.flatMap((selector) => {
    const first = ours.find((set) => set.selector === selector);
    if (!first) return [];
    const { file, at } = first;
    return (["light", "dark"] as const)
      .flatMap((theme) => hardToRead(valuesFor(sets, selector, theme), theme))
      .map((slip) => ({ file, at, ...slip }));
  });
}

/** Rules for the whole page. */
const roots: ReadonlySet<string> = new Set([":root", "html"]);

/** What holds at an element that a rule selects; the rest it inherits from `:root`. */
function valuesFor(sets: readonly PropertySet[], selector: string, theme: "light" | "dark"): Values {
  const holds = sets.filter(({ isDark }) => theme === "dark" || !isDark);
  const inherited = holds.filter((set) => set.selector.split(",").some((one) => roots.has(one.trim())));
  const own = holds.filter((set) => set.selector === selector);
  const theirs = readProperties(`x{${theme === "dark" ? darkColours : lightColours}${mixed}}`);
  return new Map([...inherited, ...own, ...theirs].map(({ name, value }) => [name, value]));
}

function hardToRead(values: Values, theme: string): Pick<Slip, "problem" | "fix">[] {
  // What a ground lets through is the page, as browsers draw it.
  const page: Colour = theme === "dark" ? [0, 0, 0, 1] : [1, 1, 1, 1];
  const seen = (name: string, ground = page): Colour | undefined => {
    const colour = readColour(resolved(`var(${name})`, values));
    return colour && over(colour, ground);
  };
  return pairs.flatMap(([words, under, least, what]) => {
    const card = seen("--b");
    const ground = card && seen(under, card);
    const colour = ground && seen(words, ground);
    if (!colour) {
      return [
        {
          problem: `The contrast of ${what} is not known in the ${theme} theme: a colour cannot be read here.`,
          fix: "Look at it yourself, or write the colour so that a style sheet of the site alone tells it.",
        },
      ];
    }
    const ratio = contrast(colour, ground);
    if (ratio >= least) return [];
    return [
      {
        problem: `In the ${theme} theme, ${what} has a contrast of ${ratio.toFixed(2)}.`,
        fix: `Make one of the two lighter or darker, to at least ${least}.`,
      },
    ];
  });
}

/** With what each `var()` stands for. One that is not set and has no fallback stays. */
function resolved(value: string, values: Values, depth = 0): string {
  // The last one holds no other.
  const start = value.lastIndexOf("var(");
  const end = start < 0 ? start : closing(value, start);
  if (end < 0 || depth > 64) return value;
  const [name = "", ...fallback] = value.slice(start + 4, end).split(",");
  const stands = values.get(name.trim()) ?? (fallback.length ? fallback.join(",").trim() : undefined);
  if (stands === undefined) return value;
  return resolved(value.slice(0, start) + stands + value.slice(end + 1), values, depth + 1);
}

/** Where the first bracket after a place is closed; -1 where it is not. */
function closing(value: string, from: number): number {
  let open = 0;
  for (let at = from; at < value.length; at += 1) {
    if (value[at] === "(") open += 1;
    else if (value[at] === ")") {
      open -= 1;
      if (open === 0) return at;
    }
  }
  return -1;
}
