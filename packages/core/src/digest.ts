import type { Config } from "./config.ts";
import { hash } from "./hash.ts";
import { inLanguage, type Language, languages, type Text } from "./language.ts";

/** Every text of the config in one language, in the order of the config. */
export function textsOf(config: Config, language: Language): string[] {
  const texts: string[] = [];
  // The replacer sees each value of the tree once, which is all a walk needs.
  JSON.stringify(config, (_key, value: unknown) => {
    if (!isText(value)) return value;
    texts.push(inLanguage(value, language));
    return undefined;
  });
  return texts;
}

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && languages.every((language) => language in value);
}

/** Digest of what the visitor was shown, kept in the record and computed again by whoever must prove it. */
export function textsDigest(config: Config, language: Language): string {
  return hash(textsOf(config, language).join("\n"));
}
