import type { ConfigInput } from "@kelisim/core";
import * as v from "valibot";
import type { InputDraft } from "../draft.ts";
import { formatPath, type Path } from "../path.ts";
import type { ConfigProblem } from "../problem.ts";
import { configSchema } from "./config.ts";
import { explain, place } from "./issues.ts";
import { misplacedLists, unknownKeys } from "./structure.ts";
import { isObject } from "./walk.ts";

export interface Reading {
  /** Only where the shape has no problem at all. */
  readonly config: ConfigInput | undefined;
  /** What is left for the checks, services as they were written. */
  readonly draft: InputDraft;
  readonly problems: readonly ConfigProblem[];
  /** Places that were missing or malformed, and are empty in the draft. */
  readonly empty: ReadonlySet<string>;
}

/** Reads plain data by the schema. Malformed values are taken out of `data`, so that the rest can still be checked. */
export function readSchema(data: unknown): Reading {
  const lists = [...misplacedLists(configSchema, data)];
  const result = v.safeParse(configSchema, data);
  const placed = (result.issues ?? []).flatMap((issue) => place(issue)).filter(({ path }) => !isWithin(path, lists));
  const unknown = [...unknownKeys(configSchema, data)];
  // A value of the right type but a wrong form, such as a long id, can still be checked against others.
  const malformed = placed.filter(({ issue }) => issue.kind === "schema").map(({ path }) => path);
  const gone = [...lists.map(({ path }) => path), ...malformed];
  for (const path of gone) takeOut(data, path);
  return {
    config: result.success ? result.output : undefined,
    draft: isObject(data) ? (data as InputDraft) : {},
    problems: [...lists.map(({ problem }) => problem), ...placed.map((at) => explain(at, configSchema)), ...unknown],
    empty: new Set(gone.map(formatPath)),
  };
}

function isWithin(path: Path, lists: readonly { readonly path: Path }[]): boolean {
  return lists.some((list) => list.path.every((key, index) => path[index] === key));
}

function takeOut(data: unknown, path: Path): void {
  let holder = data;
  for (const key of path.slice(0, -1)) {
    if (typeof holder !== "object" || holder === null || !Object.hasOwn(holder, key)) return;
    holder = (holder as Record<string | number, unknown>)[key];
  }
  const last = path.at(-1);
  if (last === undefined) return;
  if (Array.isArray(holder)) holder[Number(last)] = undefined;
  else if (isObject(holder)) delete holder[last];
}
