import type { Config } from "@kelisim/core";
import { checks } from "./checks/all.ts";
import { deployment } from "./checks/deployment.ts";
import { toPlain } from "./plain.ts";
import { ConfigError, withoutRepeats } from "./problem.ts";
import { readSchema } from "./schema/read.ts";

export interface ParseOptions {
  /** Also refuse what is pending and what a site in use needs. @default false */
  readonly strict?: boolean;
}

/**
 * Reads an operator config from untrusted input, such as parsed JSON.
 * @returns a copy of the input, typed.
 * @throws ConfigError with every problem of the config, and nothing else.
 */
export function parseConfig(input: unknown, options?: ParseOptions): Config {
  const plain = toPlain(input);
  const unread = new Set(plain.problems.map(({ path }) => path));
  const { config, draft, problems: shape, empty } = readSchema(plain.value);
  const run = options?.strict === true ? [...checks, deployment] : checks;
  const found = run.flatMap((check) => [...check(draft)]);
  const problems = withoutRepeats([
    ...plain.problems,
    // What could not be read or was malformed is gone afterwards, which is not a second problem.
    ...shape.filter(({ path }) => !unread.has(path)),
    ...found.filter(({ path }) => !empty.has(path)),
  ]);
  if (problems.length > 0 || config === undefined) throw new ConfigError(problems);
  return config;
}

/** Types a config written in TypeScript. Checks nothing at run time. */
export function defineConfig(config: Config): Config {
  return config;
}
