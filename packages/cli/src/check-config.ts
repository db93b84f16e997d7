import { ConfigError, type ConfigProblem, parseConfig } from "@kelisim/config";
import type { Config } from "@kelisim/core";
import type { ConfigFile } from "./config-file.ts";
import { Fault } from "./fault.ts";
import { type Position, positionOf } from "./position.ts";

/** A problem of the config, and where in the file it stands. */
export interface PlacedProblem extends ConfigProblem, Position {}

export type Checked = { readonly config: Config } | { readonly problems: readonly PlacedProblem[] };

/** @param strict also refuse what is pending and what a site in use needs */
export function checkConfig({ value, text }: Pick<ConfigFile, "value" | "text">, strict: boolean): Checked {
  try {
    return { config: parseConfig(value, { strict }) };
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    return { problems: cause.problems.map((problem) => ({ ...problem, ...positionOf(text, problem.path) })) };
  }
}

/** The config of a file, for the commands that need one without faults. @throws Fault with every problem */
export function soundConfig(file: ConfigFile, strict = false): Config {
  const checked = checkConfig(file, strict);
  if ("config" in checked) return checked.config;
  throw new Fault(listing(file.name, checked.problems), `Run kelisim check ${file.name} until it finds nothing.`, 1);
}

/** Every problem with its place, for a person. */
export function listing(name: string, problems: readonly PlacedProblem[]): string {
  const items = problems.map(
    ({ path, problem, fix, line, column }) =>
      `${name}:${line}:${column}  ${path || "the whole config"}\n  ${problem}\n  Fix: ${fix}`,
  );
  return [`${name} has ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}.`, ...items].join("\n\n");
}
