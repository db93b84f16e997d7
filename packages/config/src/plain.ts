import type { Path } from "./path.ts";
import { type ConfigProblem, problem } from "./problem.ts";

const deepest = 16;
const mostValues = 10_000;
const longestString = 5_000;

interface Reading {
  readonly problems: ConfigProblem[];
  readonly above: Set<object>;
  left: number;
}

/**
 * A copy of the input that is only data, so that whatever reads it later cannot meet a getter, a proxy or a cycle.
 * What cannot be read is left out and reported.
 */
export function toPlain(input: unknown): { readonly value: unknown; readonly problems: readonly ConfigProblem[] } {
  const reading: Reading = { problems: [], above: new Set(), left: mostValues };
  const value = copy(input, [], reading);
  return { value, problems: reading.problems };
}

function copy(value: unknown, path: Path, reading: Reading): unknown {
  if (typeof value === "string" && value.length > longestString) {
    return refuse(reading, path, `is ${value.length} characters long`, `Keep it under ${longestString}.`);
  }
  if (typeof value !== "object" || value === null) return value;
  if (reading.above.has(value)) return refuse(reading, path, "contains itself", "Write the value out instead.");
  if (path.length >= deepest) return refuse(reading, path, "is nested too deep", "No field of a config is this deep.");
  reading.above.add(value);
  try {
    return Array.isArray(value) ? copyList(value, path, reading) : copyObject(value, path, reading);
  } catch {
    return refuse(reading, path, "cannot be read", "Hand over plain data, as in a JSON file.");
  } finally {
    reading.above.delete(value);
  }
}

function copyList(list: readonly unknown[], path: Path, reading: Reading): unknown[] {
  const out: unknown[] = [];
  const { length } = list;
  for (let index = 0; index < length && spend(reading, path); index++) {
    out.push(copyAt(list, index, path, reading));
  }
  return out;
}

function copyObject(object: object, path: Path, reading: Reading): object {
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(object)) {
    if (!spend(reading, path)) break;
    const value = copyAt(object, key, path, reading);
    if (value !== undefined) entries.push([key, value]);
  }
  // Unlike assignment, fromEntries makes an own property of a key such as `__proto__`.
  return Object.fromEntries(entries);
}

function copyAt(from: object, key: string | number, path: Path, reading: Reading): unknown {
  const at = [...path, key];
  try {
    return copy((from as Record<string | number, unknown>)[key], at, reading);
  } catch {
    return refuse(reading, at, "cannot be read", "Hand over plain data, as in a JSON file.");
  }
}

function spend(reading: Reading, path: Path): boolean {
  reading.left -= 1;
  if (reading.left === -1) {
    refuse(reading, path, `goes on after ${mostValues} values; the rest was not read`, "Make the config smaller.");
  }
  return reading.left >= 0;
}

function refuse(reading: Reading, path: Path, what: string, fix: string): undefined {
  reading.problems.push(problem(path, `This value ${what}.`, fix));
}
