import type { Language, LinkedDocument, MandatoryLanguage, Note, Text } from "@kelisim/core";
import * as v from "valibot";
import { field, list, object, oneOf, optional, words } from "./shape.ts";

export const language: v.GenericSchema<Language> = oneOf<Language>({ kk: true, ru: true, en: true });

export const mandatoryLanguage: v.GenericSchema<MandatoryLanguage> = oneOf<MandatoryLanguage>({ kk: true, ru: true });

/** What a visitor reads. Text checks find these by their entries. */
export const text: v.GenericSchema<Text> = object<Text>({
  kk: field(v.string(), "The Kazakh text. There is no fallback to Russian."),
  ru: field(v.string(), "The Russian text. There is no fallback to Kazakh."),
  en: optional(v.string(), "The English text: for every text of the config, or for none."),
});

/** The address of a page in each language; not a text to be read. */
export const address: v.GenericSchema<Text> = object<Text>({
  kk: field(v.string(), "Address of the page for readers of Kazakh: https, or a path from `/`."),
  ru: field(v.string(), "Address of the page for readers of Russian: https, or a path from `/`."),
  en: optional(v.string(), "Address of the page for readers of English, where the config has that language."),
});

export const clauses: v.GenericSchema<readonly string[]> = list(words);

export const note: v.GenericSchema<Note> = object<Note>({
  text: field(text, "The sentence, in the operator's own terms."),
  clauses: optional(clauses, "Clauses of the policy it rests on, as printed there."),
});

export const linkedDocument: v.GenericSchema<LinkedDocument> = object<LinkedDocument>({
  title: field(text, "The document's title."),
  url: optional(address, "Where the document is, in each language."),
  clause: optional(words, "The clause of the policy that names it."),
});
