import type { Config, Text } from "@kelisim/core";

/** Every text of a config by its path, such as `purposes[2].title`. */
export function* everyText(config: Config): Generator<readonly [path: string, text: Text]> {
  yield* walk(config, "");
}

function* walk(value: unknown, path: string): Generator<readonly [string, Text]> {
  if (typeof value !== "object" || value === null) return;
  if (isText(value)) {
    yield [path, value];
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    yield* walk(member, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  }
}

const isText = (value: object): value is Text =>
  "kk" in value && "ru" in value && typeof value.kk === "string" && typeof value.ru === "string";
