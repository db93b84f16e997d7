import type { Language, Text } from "@kelisim/core";
import type { Draft, InputDraft } from "../../draft.ts";
import type { Path } from "../../path.ts";
import type { Problems } from "../../problem.ts";
import { configSchema } from "../../schema/config.ts";
import { address, text } from "../../schema/text.ts";
import { type SchemaNode, walk } from "../../schema/walk.ts";
import type { InputCheck } from "../check.ts";

export interface PlacedText {
  readonly text: Draft<Text>;
  readonly path: Path;
}

/** One language of a text, with its place. */
export interface Wording {
  readonly value: string;
  readonly language: Language;
  readonly path: Path;
}

/** Everything a visitor reads. Addresses are not texts. */
export const texts = (config: InputDraft): Generator<PlacedText> => placed(config, text);

/** Where each language's page is. */
export const addresses = (config: InputDraft): Generator<PlacedText> => placed(config, address);

function* placed(config: InputDraft, { entries }: SchemaNode): Generator<PlacedText> {
  for (const { node, value, path } of walk(configSchema, config)) {
    if (node.entries !== entries || typeof value !== "object" || value === null) continue;
    yield { text: value, path };
  }
}

export function* wordings(config: InputDraft): Generator<Wording> {
  for (const { text, path } of texts(config)) {
    for (const language of ["kk", "ru", "en"] as const) {
      const value = text[language];
      if (value !== undefined) yield { value, language, path: [...path, language] };
    }
  }
}

/** A check of each wording by itself. */
export function eachWording(check: (wording: Wording) => Problems): InputCheck {
  return function* (config) {
    for (const wording of wordings(config)) yield* check(wording);
  };
}

/** The text with what stands inside «…» blanked out, so that positions stay true. */
export function outsideQuotes(value: string): string {
  return value.replace(/«[^«»]*»/g, (quoted) => " ".repeat(quoted.length));
}
