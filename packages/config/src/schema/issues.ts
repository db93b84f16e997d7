import { nearest } from "@kelisim/core";
import type * as v from "valibot";
import { type Path, show } from "../path.ts";
import { type ConfigProblem, problem } from "../problem.ts";
import { descriptionAt, isObject, type SchemaNode } from "./walk.ts";

type Issue = v.BaseIssue<unknown>;

/** A valibot issue at its own place, with the issues inside a union taken apart. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly path: Path;
}

export function place(issue: Issue, above: Path = []): PlacedIssue[] {
  const path = [...above, ...(issue.path ?? []).map((item) => item.key as string | number)];
  // Unknown keys have a report of their own, which names all of them.
  if (issue.type === "strict_object" && issue.expected === "never") return [];
  const inner = (issue.issues ?? []).filter((sub) => belongs(sub, issue.input));
  return inner.length > 0 ? inner.flatMap((sub) => place(sub, path)) : [{ issue, path }];
}

/** Of a union's issues, those of the member the author was writing: an object, or one of the plain values. */
function belongs(sub: Issue, input: unknown): boolean {
  return isObject(input) ? sub.path !== undefined : sub.type === "picklist" && typeof input === "string";
}

export function explain({ issue, path }: PlacedIssue, schema: SchemaNode): ConfigProblem {
  // Ours; one of valibot's may repeat what was written, line ends and all.
  const [what, fix] = issue.kind === "validation" ? issue.message.split("\n") : [];
  if (what !== undefined && fix !== undefined) return problem(path, `${what} It is ${show(issue.input)}.`, fix);
  if (issue.input === undefined) return missing(path, schema);
  if (issue.type === "picklist") return notListed(issue, path);
  const place = descriptionAt(schema, path);
  return problem(
    path,
    `This is ${show(issue.input)}, not ${kindOf(issue)}.`,
    `Write ${kindOf(issue)}. ${place ?? ""}`.trim(),
  );
}

function missing(path: Path, schema: SchemaNode): ConfigProblem {
  if (path.length === 0) return problem(path, "There is no config.", "Hand over an object.");
  const about = descriptionAt(schema, path) ?? "Fill it in or remove the empty place.";
  return problem(path, "This value is missing.", `Add it. ${about}`);
}

function notListed(issue: Issue, path: Path): ConfigProblem {
  // valibot gives the options only as `("a" | "b")`.
  const options = (issue.expected ?? "").replace(/^\(|\)$/g, "").split(" | ");
  const meant = typeof issue.input === "string" ? nearest(issue.input, options.map(bare)) : undefined;
  const fix = `Write one of ${options.join(", ")}.`;
  return problem(
    path,
    `${show(issue.input)} is not one of the values known here.`,
    meant === undefined ? fix : `Write "${meant}" if that is what you mean. ${fix}`,
  );
}

function bare(option: string): string {
  return option.replaceAll('"', "");
}

const kinds: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  strict_object: "an object",
};

function kindOf(issue: Issue): string {
  return kinds[issue.type] ?? "one of the forms known here";
}
