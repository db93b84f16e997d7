import { formatPath, type Path } from "./path.ts";

/** An error makes `parseConfig` throw; a warning never does. */
export type Severity = "error" | "warning";

/** One thing that is wrong with a config: where, what, and what to do. */
export interface ConfigProblem {
  /** Such as `purposes[2].title.kk`; empty for the config as a whole. */
  readonly path: string;
  readonly problem: string;
  readonly fix: string;
  readonly severity: Severity;
}

/** What every check gives back. */
export type Problems = Iterable<ConfigProblem>;

export function problem(path: Path, what: string, fix: string): ConfigProblem {
  return { path: formatPath(path), problem: what, fix, severity: "error" };
}

/** For what works as it is written, and may not do what the operator means. */
export function warning(path: Path, what: string, fix: string): ConfigProblem {
  return { ...problem(path, what, fix), severity: "warning" };
}

export function isError({ severity }: ConfigProblem): boolean {
  return severity === "error";
}

/** Thrown once for a config, with every error in it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(listing(problems));
    this.problems = problems;
  }
}

function listing(problems: readonly ConfigProblem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const items = problems.map(
    ({ path, problem, fix }, index) =>
      `${index + 1}. ${path === "" ? "the whole config" : path}\n   ${problem}\n   Fix: ${fix}`,
  );
  return [`The Kelisim config has ${count}.`, ...items].join("\n\n");
}

/** The same thing said twice helps nobody. */
export function withoutRepeats(problems: Problems): ConfigProblem[] {
  const seen = new Map<string, ConfigProblem>();
  for (const item of problems) {
    const key = `${item.path}\n${item.problem}`;
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
