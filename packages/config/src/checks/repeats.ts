import { type ConfigDraft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** Nothing is listed twice: a visitor would read it twice, or one of the two would have no effect. */
export const repeats: Check = function* (config) {
  for (const [path, list] of lists(config)) yield* repeated(list, path);
};

function lists(config: ConfigDraft): [Path, [number, string | undefined][]][] {
  const statements = items(config.statements).map(([at, item]) => named(at, typeof item === "string" ? item : item.id));
  return [
    [["hosts"], items(config.hosts)],
    [["domains"], items(config.domains)],
    [["policy", "languages"], items(config.policy?.languages)],
    [["statements"], statements],
    [["rights"], items(config.rights).map(([at, right]) => named(at, right.id))],
    [["pending"], items(config.pending).map(([at, entry]) => named(at, entry.path))],
  ];
}

function named(index: number, name: string | undefined): [number, string | undefined] {
  return [index, name];
}

function* repeated(list: readonly [number, string | undefined][], path: Path): Problems {
  const seen = new Set<string>();
  for (const [index, name] of list) {
    if (name === undefined) continue;
    if (seen.has(name)) yield problem([...path, index], `${show(name)} is listed twice.`, "Remove one of the two.");
    seen.add(name);
  }
}
