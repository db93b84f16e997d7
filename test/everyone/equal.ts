import type { Page } from "../engines/engine.ts";
import type { Place } from "./places.ts";

interface Look {
  readonly width: number;
  readonly height: number;
  readonly colours: readonly [text: string, ground: string, border: string];
  /** Everything else that gives a button weight. */
  readonly weight: readonly string[];
}

export interface Measured {
  readonly looks: readonly [accept: Look, reject: Look];
  /** What stands between the two edges that face each other, and how far they are from the edges of their row. */
  readonly gap: number;
  readonly margins: readonly [before: number, after: number];
  /** Of what can be reached by Tab, how many stand between the two. */
  readonly tabsBetween: number;
  /** Words in the buttons that a line break cuts. */
  readonly brokenWords: readonly string[];
  readonly cardGround: string;
  readonly inSight: readonly boolean[];
}

/** Runs in the page. */
function measureBoth(host: string): Measured {
  const root = document.querySelector(host)?.shadowRoot as ShadowRoot;
  const buttons = [...root.querySelectorAll<HTMLElement>(".acts > *")].filter(({ dataset }) =>
    /^(accept-all|reject-all|allow-asked|refuse-asked)$/.test(dataset.part ?? ""),
  );
  const [accept, reject] = buttons as [HTMLElement, HTMLElement];
  const look = (button: HTMLElement): Look => {
    const { width, height } = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    const weight = ["fontSize", "fontWeight", "fontFamily", "borderTopWidth", "borderTopStyle", "boxShadow", "opacity"];
    // Columns of one fraction may differ by a 64th of a pixel.
    return {
      width: Math.round(width * 10) / 10,
      height: Math.round(height * 10) / 10,
      colours: [style.color, style.backgroundColor, style.borderTopColor],
      weight: weight.map((name) => style[name as "color"]),
    };
  };
  const brokenWords = buttons.flatMap((button) => {
    const text = button.firstChild as Text;
    return [...text.data.matchAll(/\S+/g)].flatMap(([word], index, all) => {
      const start = all[index]?.index ?? text.data.indexOf(word);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    });
  });
  const [first, second] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
  const row = (accept.parentElement as HTMLElement).getBoundingClientRect();
  const isRow = Math.abs(first.top - second.top) < 1;
  const all = [...root.querySelectorAll("button, a[href], input, summary")];
  const card = accept.closest(".card") as HTMLElement;
  return {
    looks: [look(accept), look(reject)],
    gap: isRow ? second.left - first.right : second.top - first.bottom,
    margins: [first.left - row.left, isRow ? 0 : second.left - row.left],
    tabsBetween: all.indexOf(reject) - all.indexOf(accept) - 1,
    brokenWords,
    cardGround: getComputedStyle(card).backgroundColor,
    inSight: [first, second].map(({ top, bottom }) => top >= 0 && bottom <= innerHeight),
  };
}

/** How accepting and refusing look where both are offered. */
export const measureAnswers = (page: Page, { host }: Place): Promise<Measured> => page.evaluate(measureBoth, host);
