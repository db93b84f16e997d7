import { nearest } from "@kelisim/core";
import { type Path, show } from "../path.ts";
import { type ConfigProblem, type Problems, problem } from "../problem.ts";
import { isObject, type SchemaNode, walk } from "./walk.ts";

/** Every key the schema has no place for; valibot itself stops at the first one of an object. */
export function* unknownKeys(schema: SchemaNode, config: unknown): Problems {
  for (const { node, value, path } of walk(schema, config)) {
    if (!node.entries || !isObject(value)) continue;
    const known = Object.keys(node.entries);
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(node.entries, key)) continue;
      yield problem([...path, key], `There is no field ${show(key)} here.`, suggestion(key, known));
    }
  }
}

function suggestion(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  return meant === undefined
    ? `Remove it. The fields here are ${known.join(", ")}.`
    : `Write "${meant}" if that is what you mean, or remove it.`;
}

interface MisplacedList {
  readonly path: Path;
  readonly problem: ConfigProblem;
}

/** Lists where an object belongs, which valibot takes for an object without keys. */
export function* misplacedLists(schema: SchemaNode, config: unknown): Generator<MisplacedList> {
  for (const { node, value, path } of walk(schema, config)) {
    if (!node.entries || !Array.isArray(value)) continue;
    const fields = Object.keys(node.entries).join(", ");
    yield { path, problem: problem(path, "This is a list, not an object.", `Write an object with ${fields}.`) };
  }
}
