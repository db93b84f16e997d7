import { type ConfigDraft, items } from "../draft.ts";
import { formatPath, type Path } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

type Content = readonly [path: Path, missing: boolean, what: string, fix: string];

/** What Article 8(4) of Law No. 94-V wants a consent to contain. Only run in strict mode. */
export const agreementContents: Check = function* (config) {
  const told = new Set(items(config.pending).map(([, { path }]) => path));
  for (const [path, missing, what, fix] of contents(config)) {
    if (missing && !told.has(formatPath(path))) yield problem(path, `A consent must say ${what}.`, fix);
  }
};

function* contents(config: ConfigDraft): Generator<Content> {
  const agreements = items(config.agreements);
  if (!agreements.length) return;
  yield [["retention"], !config.retention, "for how long it is given", "Say it in retention, as the policy does."];
  yield [
    ["recipients"],
    !config.recipients,
    "whether data go to third parties",
    "Name them in recipients, or say none.",
  ];
  yield statementOf(config, "cross-border", "whether there is cross-border transfer");
  yield statementOf(config, "publication", "whether data are published in public sources");
  for (const [index, { data }] of agreements) {
    yield [["agreements", index, "data"], data === undefined, "which data it is for", "List them in data."];
  }
}

function statementOf({ statements }: ConfigDraft, id: string, what: string): Content {
  const has = items(statements).some(([, one]) => (typeof one === "string" ? one : one.id) === id);
  return [["statements", id], !has, what, `Add a statement "${id}"; if there is none, with a text that says so.`];
}
