import type { Language } from "@kelisim/core";
import { type ConfigDraft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { isSitePath } from "./links.ts";

/** Three of them stand beside each other on a phone. */
const longest = 28;

/** The operator's mark is its own file, and the buttons stay three of equal weight, whatever stands on them. */
export const looks: Check = function* ({ ui }) {
  if (ui?.mark !== undefined && !isSitePath(ui.mark)) {
    yield problem(
      ["ui", "mark"],
      `${show(ui.mark)} is not a path of the site. An image of another host would be asked for before any choice.`,
      "Put the image on the site, and write its path, such as /mark.svg.",
    );
  }
  yield* wholeOrder(items(ui?.order).map(([, button]) => button));
  yield* shortLabels(ui?.labels ?? {});
};

function* wholeOrder(order: readonly string[]): Problems {
  if (order.length === 0 || (order.length === 3 && new Set(order).size === 3)) return;
  yield problem(
    ["ui", "order"],
    "The banner has three buttons, each once.",
    "Name accept-all, reject-all and choose, in the order you want.",
  );
}

function* shortLabels(labels: NonNullable<NonNullable<ConfigDraft["ui"]>["labels"]>): Problems {
  const seen = new Map<string, string>();
  for (const [button, text = {}] of Object.entries(labels)) {
    for (const [language, value] of Object.entries(text) as [Language, string][]) {
      const path: Path = ["ui", "labels", button, language];
      if (value.length > longest) {
        yield problem(
          path,
          `${show(value)} has ${value.length} characters.`,
          `Write at most ${longest}: three buttons stand beside each other, and are equally large.`,
        );
      }
      const words = `${language} ${value.trim().toLowerCase()}`;
      const other = seen.get(words);
      if (other) yield problem(path, `${other} has the same words.`, "Say what each of the two buttons does.");
      seen.set(words, button);
    }
  }
}
