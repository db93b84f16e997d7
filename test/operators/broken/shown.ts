/** Which faults the tests of a cell of docs/operators.md have noticed. */
import { type Cell, type Feature, groups, operators } from "../features.ts";
import type { Mutation } from "./mutation.ts";
import { keyOf, type Results } from "./results.ts";
import { mutations } from "./table.ts";

/** Faults of that feature which a test that the cell links has noticed at that operator. */
export function brokenOnce(
  { id }: Pick<Feature, "id">,
  { tests }: Cell,
  operator: string,
  results: Results,
): readonly Mutation[] {
  return mutations.filter(
    (one) =>
      one.features.includes(id) &&
      tests.some(({ file, title }) => file === one.test.file && title === one.test.title) &&
      results[keyOf(one)]?.includes(operator),
  );
}

/** By feature, the operators whose cell has a test that has noticed no fault yet. */
export function unbrokenCells(results: Results): ReadonlyMap<string, readonly string[]> {
  const features = groups.flatMap((group) => group.features);
  const left = features.map((feature) => {
    const names = operators.flatMap(([operator, name], index) => {
      const cell = feature.cells[index];
      return cell?.tests.length && !brokenOnce(feature, cell, operator, results).length ? [name] : [];
    });
    return [feature.id, names] as const;
  });
  return new Map(left.filter(([, names]) => names.length > 0));
}
