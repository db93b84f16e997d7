/** At which operators each fault was noticed by its test, as it was tried. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutation } from "./mutation.ts";

const file = join(import.meta.dirname, "results.json");

export type Results = Record<string, readonly string[]>;

/** Another fault, or another test for it, is to be tried anew. */
export const keyOf = ({ says, features, test }: Mutation): string => `${features.join(" ")}: ${says} (${test.title})`;

export function readResults(): Results {
  const kept = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(kept).map(([key, ids]) => [key, ids.split(" ").filter(Boolean)]));
}

export function writeResults(results: Results): void {
  const sorted = Object.fromEntries(
    Object.entries(results)
      .map(([key, ids]) => [key, ids.join(" ")] as const)
      .sort(([one], [other]) => one.localeCompare(other, "en", { numeric: true })),
  );
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
