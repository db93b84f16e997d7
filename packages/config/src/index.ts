export { configJsonSchema } from "./json-schema.ts";
export { defineConfig, type Inspection, inspectConfig, type ParseOptions, parseConfig } from "./parse.ts";
export { ConfigError, type ConfigProblem, type Severity } from "./problem.ts";
export { configSchema } from "./schema/config.ts";
