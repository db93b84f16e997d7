import type { Results } from "../results.ts";
import { budgetsOf } from "./budgets.ts";
import { kilobytes, table } from "./format.ts";
import { addedBytes, median } from "./lookup.ts";

/** What stands between the markers of the README. */
export function readmeBlock(results: Results): string {
  const budgets = budgetsOf(results);
  const met = budgets.filter((budget) => budget.met).length;
  const milliseconds = (id: string, measure: "paint" | "banner"): string => {
    const value = median(results, id, "slow/8/first", measure);
    return Number.isNaN(value) ? "–" : value.toFixed(0);
  };
  const rows = results.candidates.map(({ id, title }) => [
    title,
    milliseconds(id, "paint"),
    milliseconds(id, "banner"),
    ...(id === "none"
      ? ["–", "–", "–"]
      : [
          kilobytes(addedBytes(results, id, "slow/8/first", "bytesToBanner")),
          kilobytes(addedBytes(results, id, "slow/8/first", "bytes")),
          kilobytes(addedBytes(results, id, "slow/8/returning", "bytes")),
        ]),
  ]);
  return [
    `First visit, ${results.conditions.slow}, medians of ${results.rounds} rounds, load average of the machine ${results.load.start.toFixed(2)}:`,
    table(
      ["", "first paint, ms", "banner, ms", "added to the banner", "added in all", "added, returning visitor"],
      rows,
    ),
    `Budgets of the design that are met: ${met} of ${budgets.length}. All numbers: [docs/performance.md](docs/performance.md).`,
  ].join("\n\n");
}
