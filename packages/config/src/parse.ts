import { type Config, type ConfigInput, type ServiceDefinition, withServices } from "@kelisim/core";
import { services } from "@kelisim/services";
import { inEnglish } from "@kelisim/services/english";
import { unresolved, withCatalogue } from "./catalogue.ts";
import { agreementContents } from "./checks/agreement-contents.ts";
import { checks, textChecks } from "./checks/all.ts";
import { deployment } from "./checks/deployment.ts";
import type { InputDraft } from "./draft.ts";
import { toPlain } from "./plain.ts";
import { ConfigError, type ConfigProblem, isError, withoutRepeats } from "./problem.ts";
import { readSchema } from "./schema/read.ts";

export interface ParseOptions {
  /** Also refuse what is pending and what a site in use needs. @default false */
  readonly strict?: boolean;
}

export interface Inspection {
  /** A copy of the input, typed, with every service that is named by its id written out; only where nothing is an error. */
  readonly config: Config | undefined;
  /** Errors and warnings, in the order of the checks. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads an operator config from untrusted input, such as parsed JSON.
 * @returns a copy of the input, typed, with every service that is named by its id written out.
 * @throws ConfigError with every error of the config, and nothing else. Warnings are told by {@link inspectConfig}.
 */
export function parseConfig(input: unknown, options?: ParseOptions): Config {
  return parseWith(services, input, options);
}

/** {@link parseConfig} with another catalogue. */
export function parseWith(definitions: readonly ServiceDefinition[], input: unknown, options?: ParseOptions): Config {
  const { config, problems } = inspectWith(definitions, input, options);
  if (config === undefined) throw new ConfigError(problems.filter(isError));
  return config;
}

/** Reads a config as {@link parseConfig} does, and tells of warnings too. Never throws. */
export function inspectConfig(input: unknown, options?: ParseOptions): Inspection {
  return inspectWith(services, input, options);
}

function inspectWith(definitions: readonly ServiceDefinition[], input: unknown, options?: ParseOptions): Inspection {
  const plain = toPlain(input);
  const unread = new Set(plain.problems.map(({ path }) => path));
  const { config, draft, problems: shape, empty } = readSchema(plain.value);
  const found = check(draft, definitions, options?.strict === true);
  const problems = withoutRepeats([
    ...plain.problems,
    // What could not be read or was malformed is gone afterwards, which is not a second problem.
    ...shape.filter(({ path }) => !unread.has(path)),
    ...found.filter(({ path }) => !unread.has(path) && !isGone(path, empty)),
  ]);
  const isSound = config !== undefined && !problems.some(isError);
  return {
    config: isSound ? withServices(config, config.name.en ? inEnglish(definitions) : definitions) : undefined,
    problems,
  };
}

function check(written: InputDraft, definitions: readonly ServiceDefinition[], strict: boolean): ConfigProblem[] {
  const whole = withCatalogue(written, definitions);
  const run = strict ? [...checks, deployment, agreementContents] : checks;
  return [
    ...unresolved(written, definitions),
    ...run.flatMap((one) => [...one(whole)]).map((found) => ({ ...found, path: placeIn(written, found.path) })),
    ...textChecks.flatMap((one) => [...one(written)]),
  ];
}

/** A service named by its id has no fields in the input, so what is wrong with one of them stands at the name. */
function placeIn({ services: entries }: InputDraft, path: string): string {
  const [, entry = "", index] = /^(services\[(\d+)\])\./.exec(path) ?? [];
  return typeof entries?.[Number(index)] === "string" ? entry : path;
}

/** At a malformed place or inside of one. */
function isGone(path: string, empty: ReadonlySet<string>): boolean {
  return empty.has(path) || [...empty].some((gone) => path.startsWith(`${gone}.`) || path.startsWith(`${gone}[`));
}

/** Types a config written in TypeScript. Checks nothing at run time. */
export function defineConfig(config: Config): Config;
export function defineConfig(config: ConfigInput): ConfigInput;
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
