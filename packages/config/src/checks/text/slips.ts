import { type Problems, problem } from "../../problem.ts";
import type { InputCheck } from "../check.ts";
import { type Slip, slips } from "./slips-table.ts";
import { eachWording, outsideQuotes, type Wording } from "./texts.ts";

/** Misspellings and wrong terms of the policies, so that a copied sentence does not bring them along. */
export const policySlips: InputCheck = eachWording(function* (wording) {
  const told = new Set<number>();
  for (const { pattern, slip } of patterns) {
    if (slip.language !== undefined && slip.language !== wording.language) continue;
    const value = slip.quotable === true ? outsideQuotes(wording.value) : wording.value;
    for (const match of value.matchAll(pattern)) {
      told.add(match.index);
      yield problem(
        wording.path,
        `"${match[0]}" at character ${match.index + 1} is not "${slip.right}".`,
        advice(slip),
      );
    }
  }
  yield* lostNasal(wording, told);
  yield* strayCapitals(wording);
});

const patterns = slips.map((slip) => ({ slip, pattern: patternOf(slip) }));

// `\b` knows only ASCII letters, so word edges are spelled out.
function patternOf({ wrong, as }: Slip): RegExp {
  const inner = wrong.replaceAll(" ", "\\s+");
  return new RegExp(`(?<!\\p{L})${inner}${as === "start" ? "\\p{L}*" : "(?!\\p{L})"}`, "giu");
}

function advice({ wrong, right, quotable }: Slip): string {
  const quote = quotable === true ? " Only a quotation in «…» may keep it." : "";
  return `Write "${right}" for "${wrong}".${quote}`;
}

const nasal = /(?<!\p{L})\p{L}{2,}([ыіае])н([ыі])з(?:[дғгт]\p{L}{1,3}|бен|пен|мен)?(?!\p{L})/giu;

/** The polite ending `-ыңыз`, `-іңіз` with н for ң, in any word. */
function* lostNasal({ path, value, language }: Wording, told: ReadonlySet<number>): Problems {
  if (language !== "kk") return;
  for (const match of value.matchAll(nasal)) {
    if (told.has(match.index)) continue;
    yield problem(
      path,
      `"${match[0]}" at character ${match.index + 1} has н where the polite ending has ң.`,
      `Write ${match[1]}ң${match[2]}з in it.`,
    );
  }
}

function* strayCapitals({ path, value }: Wording): Problems {
  for (const match of value.matchAll(/(?<![\p{L}\p{M}])[а-яёәғқңөұүһі]{2,}[А-ЯЁӘҒҚҢӨҰҮҺІ]\p{L}*/gu)) {
    yield problem(
      path,
      `"${match[0]}" at character ${match.index + 1} has a capital letter inside.`,
      `Write "${match[0].toLowerCase()}".`,
    );
  }
}
