import { resolve } from "node:path";
import type { ConfigProblem } from "@kelisim/config";
import { type Config, languages, type Note, type Text } from "@kelisim/core";
import { Fault } from "../fault.ts";
import type { Io } from "../io.ts";
import { type Clause, readPolicy } from "./read-policy.ts";

/** @throws Fault where there is no such file, or no clause in it has a number */
export async function policyWarnings(
  { cwd, files }: Pick<Io, "cwd" | "files">,
  name: string | undefined,
  config: Config,
): Promise<readonly ConfigProblem[]> {
  if (name === undefined) return [];
  const text = await files.read(resolve(cwd, name));
  if (text === undefined) throw new Fault(`There is no file ${name}.`, "Name the policy as a file of plain text.");
  const clauses = readPolicy(text);
  if (clauses.size) return comparedWith(clauses, config);
  throw new Fault(
    `No clause of ${name} has a number.`,
    "Save the policy as plain text, each clause on its line: 2.1. …",
  );
}

type Clauses = ReadonlyMap<string, Clause>;

/** Warnings on what the config cites of a policy and lists after it. */
export function comparedWith(clauses: Clauses, config: Config): ConfigProblem[] {
  return [...strangeClauses(config, "", clauses), ...lists(config).flatMap((list) => shorter(list, clauses))];
}

const warning = (path: string, problem: string, fix: string): ConfigProblem => ({
  path,
  problem,
  fix,
  severity: "warning",
});

/** Cited by number, and not in the policy. What has another name, such as a preamble, cannot be looked up. */
function strangeClauses(value: unknown, path: string, clauses: Clauses): ConfigProblem[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (!/^(?:clauses?|ageClauses|prevailsClause)$/.test(key)) return strangeClauses(member, place, clauses);
    const cited: readonly unknown[] = Array.isArray(member) ? member : [member];
    return cited
      .filter((one): one is string => typeof one === "string" && /^\d+(?:\.\d+)*$/.test(one) && !clauses.has(one))
      .map((one) => warning(place, `The policy has no clause ${one}.`, "Cite the clause that says it, as printed."));
  });
}

interface List {
  readonly path: string;
  readonly text: Text;
  readonly cited: readonly string[];
}

/** Texts that list what the policy lists. Sources do not: they cite the data that come from them. */
function lists(config: Config): List[] {
  const { agreements = [], recipients } = config;
  const noted = (path: string, note: Note | undefined): List[] =>
    note ? [{ path: `${path}.text`, text: note.text, cited: note.clauses ?? [] }] : [];
  return [
    ...noted("recipients", recipients),
    ...agreements.flatMap(({ aim }, index) => noted(`agreements[${index}].aim`, aim)),
    ...dataOf(config),
  ];
}

/**
 * All data that are consented to, since a policy's one list is shared out among the agreements. It has no clauses of its
 * own: they are those of consents and purposes, but for what data are for.
 */
function dataOf({ agreements = [], purposes }: Config): List[] {
  const all = agreements.flatMap(({ data }) => data ?? []);
  if (!all.length) return [];
  const cited = agreements.flatMap(({ purpose, clauses = [], aim }) =>
    [...clauses, ...(purposes.find(({ id }) => id === purpose)?.clauses ?? [])].filter(
      (one) => !aim?.clauses?.includes(one),
    ),
  );
  const text = { kk: all.map(({ kk }) => kk).join("; "), ru: all.map(({ ru }) => ru).join("; ") };
  const first = agreements.findIndex(({ data }) => data);
  return [{ path: `agreements[${first}].data`, text, cited: [...new Set(cited)] }];
}

/** What stands between two entries of a list in prose. */
const between = /[,;]|\s(?:және|мен|бен|пен|не|немесе|сондай-ақ|и|или|а также)\s/i;

function shorter({ path, text, cited }: List, clauses: Clauses): ConfigProblem[] {
  const listing = cited.filter((one) => clauses.get(one)?.items);
  const meant = listing.reduce((sum, one) => sum + (clauses.get(one)?.items ?? 0), 0);
  return languages.flatMap((language) => {
    const own = text[language].split(between).filter((one) => one.trim()).length;
    if (own >= meant) return [];
    return [
      warning(
        `${path}.${language}`,
        `The policy lists ${meant} in ${listing.join(", ")}; this text has ${own}.`,
        "List all that the policy lists, in fewer words if you like.",
      ),
    ];
  });
}
