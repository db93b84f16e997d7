/** Facts of a policy that a config does not tell, or tells otherwise. */
import type { Config, MandatoryLanguage as Language } from "@kelisim/core";
import { type Facts, type Row, rowsOf } from "./facts.ts";
import { placesOf } from "./places.ts";

const languages: readonly Language[] = ["kk", "ru"];

/** One line for each, empty where all is told. */
export function untold(facts: Facts, config: Config): readonly string[] {
  return [...wrongValues(facts, config), ...languages.flatMap((language) => missingWords(facts, config, language))];
}

function missingWords(facts: Facts, config: Config, language: Language): readonly string[] {
  const places = placesOf(config, language);
  const rows = rowsOf(facts);
  const missing = rows.flatMap(({ place, told, ...row }) => {
    const text = places.get(place) ?? "";
    const isTold = text.includes(told[language]) && (!row.isCited || citedIn(text).includes(row.clause));
    return isTold ? [] : [`${language} ${place}: ${row.clause}: ${told[language]}`];
  });
  const known = new Set(rows.map(({ place }) => place));
  const unknown = [...places.keys()].filter((place) => !known.has(place)).map((place) => `${place}: not in the facts`);
  return [...missing, ...unknown, ...strangeClauses(rows, places, language)];
}

/** Every clause in a pair of brackets that names clauses of the policy. */
function citedIn(text: string): readonly string[] {
  const brackets = [...text.matchAll(/\(([^()]*(?:саясаттың|политики)[^()]*)\)/g)].map(([, inner = ""]) => inner);
  return brackets.flatMap((inner) => [
    ...(/кіріспе|преамбула/.test(inner) ? ["преамбула"] : []),
    ...[...inner.matchAll(/\d+(?:\.\d+)*/g)].map(([number]) => number),
  ]);
}

/** A clause that is cited where no fact has it. */
function strangeClauses(
  rows: readonly Row[],
  places: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  return [...places].flatMap(([place, text]) => {
    const known = new Set(rows.filter((row) => row.place === place).map(({ clause }) => clause));
    return [...new Set(citedIn(text))]
      .filter((one) => !known.has(one))
      .map((one) => `${language} ${place}: cites ${one}`);
  });
}

function wrongValues({ values }: Facts, config: Config): readonly string[] {
  return values.flatMap(([path, value]) => {
    const found = JSON.stringify(valueAt(config, path));
    return found === JSON.stringify(value) ? [] : [`${path} is ${found}`];
  });
}

/** Lists of things with an id, or of agreements, are those ids. */
function valueAt(config: Config, path: string): unknown {
  const found = path.split(".").reduce<unknown>((value, key) => {
    if (Array.isArray(value) && !/^\d+$/.test(key)) return value.find((one) => idOf(one) === key);
    return (value as Record<string, unknown> | undefined)?.[key];
  }, config);
  return Array.isArray(found) ? found.map((one) => idOf(one) ?? one) : found;
}

const idOf = (one: unknown): unknown => {
  const { id, purpose } = Object(one) as { readonly id?: string; readonly purpose?: string };
  return id ?? purpose;
};
