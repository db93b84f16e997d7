export { configJsonSchema } from "./json-schema.ts";
export { nearest } from "./nearest.ts";
export { defineConfig, type ParseOptions, parseConfig } from "./parse.ts";
export { ConfigError, type ConfigProblem } from "./problem.ts";
export { configSchema } from "./schema/config.ts";
