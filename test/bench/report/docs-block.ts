import type { Results } from "../results.ts";
import { type Budget, budgetsOf } from "./budgets.ts";
import { table } from "./format.ts";
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
