/** Ways in which a config could come to say something else than its policy, each of which the facts must notice. */
import type { Config } from "@kelisim/core";

export interface Mutation {
  readonly name: string;
  readonly config: Config;
}

type Path = readonly (string | number)[];

/** Names and titles, which other tests hold; addresses and what the operator has yet to supply. */
const leftOut =
  /^(?:\$schema|id|name|intro|contacts|cookie|consent|policy\.(?:languages|documents|prevails)|services|pending|ui|files|gate\.(?:guard|lock))\b|\.(?:title|button|documents|id|kind|always)\b/;

function* placesIn(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  yield [path, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* placesIn(inner, [...path, Array.isArray(value) ? +key : key]);
}

/** A copy with another value there; `undefined` takes the place out. */
export function withValue(config: Config, path: Path, value: unknown): Config {
  const copy = structuredClone(config) as unknown as Record<string, unknown>;
  const owner = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((one, key) => one[key] as Record<string, unknown>, copy);
  const key = path.at(-1) ?? "";
  if (Array.isArray(owner) && value === undefined) owner.splice(+key, 1);
  else if (value === undefined) delete owner[key];
  else owner[key] = value;
  return copy as unknown as Config;
}

const isText = (path: Path, value: unknown): value is string =>
  typeof value === "string" && (path.at(-1) === "kk" || path.at(-1) === "ru");

/** Every text says nothing, every number is another, every entry of a list and every field is gone. */
export function mutationsOf(config: Config): readonly Mutation[] {
  return [...placesIn(config)].flatMap(([path, value]) => {
    const name = path.join(".");
    if (!name || leftOut.test(name)) return [];
    if (isText(path, value)) return textMutations(config, path, value);
    if (path.at(-1) === "text" || path.length === 1) return [];
    const isField = typeof path.at(-1) === "number" || typeof value !== "object";
    const gone = isField ? [{ name: `${name} is gone`, config: withValue(config, path, undefined) }] : [];
    const other =
      typeof value === "number" ? [{ name: `${name} is more`, config: withValue(config, path, value + 1) }] : [];
    return [...gone, ...other];
  });
}

function textMutations(config: Config, path: Path, text: string): readonly Mutation[] {
  const name = path.join(".");
  const nothing = path.at(-1) === "kk" ? "Мәтін." : "Текст.";
  const numbers = [...text.matchAll(/\d+/g)].map(({ 0: number, index }) => ({
    name: `${name} has ${+number + 1} for ${number}`,
    config: withValue(config, path, text.slice(0, index) + (+number + 1) + text.slice(index + number.length)),
  }));
  return [
    { name: `${name} says nothing`, config: withValue(config, path, nothing) },
    ...numbers,
    ...shorter(config, path, text),
  ];
}

/** Lists, which must be as long as the policy's: of data, of purposes, of who receives data and where they come from. */
const lists = /^(?:agreements\.\d+\.(?:data|aim\.text)|recipients\.text|sources\.text)\./;

function shorter(config: Config, path: Path, text: string): readonly Mutation[] {
  const name = path.join(".");
  if (!lists.test(name)) return [];
  const entries = text.split(/(?<=[,;.])\s+/);
  return entries.map((entry, index) => ({
    name: `${name} without «${entry}»`,
    config: withValue(config, path, entries.filter((_, other) => other !== index).join(" ")),
  }));
}
