import type { Measure, Results } from "../results.ts";
import { type Budget, budgetsOf } from "./budgets.ts";
import { kilobytes, spread, table } from "./format.ts";
import { find } from "./lookup.ts";
import { conditionTables, sizesTable } from "./tables.ts";

/** What stands between the markers of docs/performance.md. */
export function docsBlock(results: Results): string {
  const budgets = budgetsOf(results);
  return [
    machine(results),
    "![Milliseconds to the first paint and to the banner, for each candidate](performance.svg)",
    "## Budgets",
    statement(budgets),
    table(
      ["", "budget", "measured", ""],
      budgets.map(({ what, budget, measured, met }) => [what, budget, measured, met ? "met" : "**not met**"]),
    ),
    ...obstacles(results),
    "## What is downloaded",
    sizesTable(results),
    "## Times",
    "Median (lowest–highest).",
    conditionTables(results, "slow"),
    conditionTables(results, "plain"),
    "## How each was set up",
    table(
      ["", ""],
      results.candidates.map(({ title, setup }) => [title, setup]),
    ),
  ].join("\n\n");
}

/** Measured parts of what is over its budget. */
function obstacles(results: Results): string[] {
  const { ownParts, configBytes, ballastPaint } = results;
  const measured =
    (measure: Measure) =>
    (id: string): string =>
      spread(find(results, id, "slow/8/first", measure));
  const [paint, banner, script] = [measured("paint"), measured("banner"), measured("scriptToBanner")];
  const sizes = [
    `the guard in the head ${kilobytes(ownParts.guard)}`,
    `\`kelisim.js\` ${kilobytes(ownParts.script)}`,
    `the core ${kilobytes(ownParts.core - configBytes.core)}, and ${kilobytes(configBytes.core)} of config with it`,
  ];
  const lines = [
    `- **A visitor who has chosen** downloads ${sizes.join(", ")}. What each part of the guard holds is in [gate.md](gate.md) and costs in [006](decisions/006-guard-and-lock.md); what the core could leave out in [009](decisions/009-built-site.md).`,
    `- **First paint**, slow, 8 tags: ${paint("none")} ms without any, ${spread(ballastPaint)} ms with a comment of the snippet's size that does nothing, ${paint("kelisim-inert")} ms without the guard, ${paint("kelisim")} ms with it. The rest of the difference is the guard's start: it has the browser make the prototypes that it stands before, which no page has at that time, and reads the cookie.`,
    `- **The banner**, slow, 8 tags: static HTML is in the page itself, ${banner("static-html")} ms; ours comes with a request of its own, one round trip later, ${banner("kelisim-inert")} ms without the guard, ${banner("kelisim")} ms with it. In the page itself it would be downloaded with every page, also by visitors who have chosen.`,
    `- **Script to the banner**, slow, 8 tags: ${script("kelisim-inert")} ms without the guard, ${script("kelisim")} ms with it; the cheaper set-up of vanilla-cookieconsent, which guards nothing, ${script("vanilla-deferred")} ms.`,
    "- **What comes after the banner** is the core, what writes and clears, and the dialogs. The first layer waits for none of it.",
  ];
  return ["## What stands in the way", lines.join("\n")];
}

function machine({ browser, cpus, rounds, load, date, seed }: Results): string {
  const busy =
    load.start < 1 && load.end < 1 + cpus
      ? ""
      : ` **The machine was busy with other work: read the lowest values too, and do not compare with other runs.**`;
  return `${browser}, headless, ${cpus} CPUs, ${rounds} rounds, order shuffled with seed ${seed}, ${date}. Load average ${load.start.toFixed(2)} at the start, ${load.end.toFixed(2)} at the end.${busy}`;
}

function statement(budgets: readonly Budget[]): string {
  const missed = budgets.filter(({ met }) => !met);
  const kept = budgets.length - missed.length;
  if (missed.length === 0) return `Met: all ${budgets.length}.`;
  const list = missed.map(({ what, budget, measured }) => `- ${what}: ${measured}, where the budget is ${budget}`);
  return `Met: ${kept} of ${budgets.length}. Not met:\n\n${list.join("\n")}`;
}
