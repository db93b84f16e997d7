import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import { configSchema } from "./schema/config.ts";

/** The JSON Schema of a config, for editors. It knows the shape; only `parseConfig` knows the rest. */
export function configJsonSchema(): JsonSchema {
  return { ...toJsonSchema(configSchema), title: "Kelisim operator config" };
}
