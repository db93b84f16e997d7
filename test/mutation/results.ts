import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Counts and names what one run left, so that the page can be written without a run. */
export interface Result {
  readonly package: string;
  /** Day of the run, UTC. */
  readonly date: string;
  /** Shorter where an earlier run's results were still good. */
  readonly minutes: number;
  readonly killed: number;
  readonly timedOut: number;
  readonly survived: number;
  readonly untested: number;
  /** The tests could not even be read with these, so they count neither way. */
  readonly broken: number;
  readonly lines: number;
  readonly branches: number;
  readonly survivors: readonly Survivor[];
}

export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  readonly from: string;
  readonly to: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

interface Coverage {
  readonly total: Readonly<Record<"lines" | "branches", { readonly pct: number }>>;
}

const file = "test/mutation/results.json";

export const reportsOf = (name: string): string => `test/mutation/reports/${name}`;

export const incrementalOf = (name: string): string => `${reportsOf(name)}/incremental.json`;

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

export const readResults = (): readonly Result[] => (existsSync(file) ? (read(file) as Result[]) : []);

/** In place of an earlier result of the package. */
export function addResult(result: Result): void {
  const others = readResults().filter((other) => other.package !== result.package);
  writeFileSync(file, `${JSON.stringify([...others, result], null, 2)}\n`);
}

/** The first line of what was changed, or of what it was changed to. */
const firstLine = (text: string): string => (text.split("\n", 1)[0] ?? "").trim().slice(0, 120);

function codeAt(source: string, { start, end }: Mutant["location"]): string {
  const line = source.split("\n")[start.line - 1] ?? "";
  return line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
}

/**
 * Lets the next run try again what survived. Stryker itself does so only where a test that it knows to reach the mutant
 * has changed, and it knows none for what is read while a module loads.
 */
export function forgetSurvivors(name: string): void {
  const path = incrementalOf(name);
  if (!existsSync(path)) return;
  const { files, ...rest } = read(path) as Report;
  const isCaught = ({ status }: Mutant): boolean => status === "Killed" || status === "Timeout";
  const caught = Object.entries(files).map(([file, each]) => [
    file,
    { ...each, mutants: each.mutants.filter(isCaught) },
  ]);
  writeFileSync(path, JSON.stringify({ ...rest, files: Object.fromEntries(caught) }));
}

/** Reads what Stryker and Vitest wrote of a package. */
export function resultOf(name: string, minutes: number): Result {
  const { files } = read(`${reportsOf(name)}/mutation.json`) as Report;
  const { total } = read(`${reportsOf(name)}/coverage/coverage-summary.json`) as Coverage;
  const mutants = Object.values(files).flatMap((each) => each.mutants);
  const count = (...statuses: string[]): number => mutants.filter(({ status }) => statuses.includes(status)).length;
  const survivors = Object.entries(files).flatMap(([path, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ location, mutatorName, replacement = "" }) => ({
        file: path,
        line: location.start.line,
        mutator: mutatorName,
        from: firstLine(codeAt(source, location)),
        to: firstLine(replacement),
      })),
  );
  return {
    package: name,
    date: new Date().toISOString().slice(0, 10),
    minutes,
    killed: count("Killed"),
    timedOut: count("Timeout"),
    survived: count("Survived"),
    untested: count("NoCoverage"),
    broken: count("RuntimeError", "CompileError"),
    lines: total.lines.pct,
    branches: total.branches.pct,
    survivors: survivors.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line),
  };
}
