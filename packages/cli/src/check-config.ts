import { type ConfigProblem, inspectConfig } from "@kelisim/config";
import type { Config } from "@kelisim/core";
import type { ConfigFile } from "./config-file.ts";
import { Fault } from "./fault.ts";
import { type Position, positionOf } from "./position.ts";

/** A problem of the config, and where in the file it stands. */
export interface PlacedProblem extends ConfigProblem, Position {}

export interface Checked {
  /** Only where nothing is an error. */
  readonly config: Config | undefined;
  readonly errors: readonly PlacedProblem[];
  readonly warnings: readonly PlacedProblem[];
}

/** @param strict also refuse what is pending and what a site in use needs */
export function checkConfig({ value, text }: Pick<ConfigFile, "value" | "text">, strict: boolean): Checked {
  const { config, problems } = inspectConfig(value, { strict });
  const placed = problems.map((problem) => ({ ...problem, ...positionOf(text, problem.path) }));
  return {
    config,
    errors: placed.filter(({ severity }) => severity === "error"),
    warnings: placed.filter(({ severity }) => severity === "warning"),
  };
}

/** The config of a file, for the commands that need one without faults. @throws Fault with every problem */
export function soundConfig(file: ConfigFile, strict = false): Config {
  return soundlyChecked(file, strict).config;
}

/** {@link soundConfig} with what it warns of. */
export function soundlyChecked(file: ConfigFile, strict = false): Checked & { readonly config: Config } {
  const checked = checkConfig(file, strict);
  const { config, errors } = checked;
  if (config) return { ...checked, config };
  throw new Fault(listing(file.name, errors), `Run kelisim check ${file.name} until it finds nothing.`, 1);
}

/** Every error with its place, for a person. */
export function listing(name: string, problems: readonly PlacedProblem[]): string {
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return [`${name} has ${count}.`, ...problems.map((problem) => placed(name, problem))].join("\n\n");
}

/** One problem with its place, for a person. */
export function placed(name: string, { path, problem, fix, line, column }: PlacedProblem): string {
  return `${name}:${line}:${column}  ${path || "the whole config"}\n  ${problem}\n  Fix: ${fix}`;
}

/** The same without its line, which is no matter of what is built. */
export function inOneLine({ path, problem, fix }: ConfigProblem): string {
  return `${path || "The whole config"}: ${problem} ${fix}`;
}
