/** Faults put into an operator's config or pages on purpose, each of which a test that docs/operators.md links must notice. */
import type { Config, MandatoryLanguage as Language, Purpose, Text } from "@kelisim/core";

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The two files of an operator, of which the second replaces keys of the first in the demo. */
export interface Files {
  readonly config: Mutable<Config>;
  readonly demo: Partial<Mutable<Config>>;
}

export interface Mutation {
  /** In the words of docs/operators.md. */
  readonly says: string;
  /** Features it speaks for, such as `F1`; each cell of these whose tests notice it is shown by it. */
  readonly features: readonly string[];
  readonly test: { readonly file: string; readonly title: string };
  /** Without it every operator is mutated. */
  readonly at?: readonly string[];
  readonly change?: (files: Files, operator: string) => void;
  /** The HTML of the operator's pages. */
  readonly page?: (html: string) => string;
}

const languages: readonly Language[] = ["kk", "ru"];

/** In both files, where they are there. */
export function everywhere({ config, demo }: Files, change: (one: Partial<Mutable<Config>>) => void): void {
  change(config);
  change(demo);
}

/** Words taken out of a text, or others put in their place. */
export function reword(text: Mutable<Text> | undefined, from: RegExp, to = ""): void {
  for (const language of languages) if (text) text[language] = text[language].replace(from, to);
}

export function append(text: Mutable<Text> | undefined, kk: string, ru: string): void {
  if (!text) return;
  text.kk += ` ${kk}`;
  text.ru += ` ${ru}`;
}

export const purposeOf = ({ config }: Files, id: string): Mutable<Purpose> | undefined =>
  config.purposes.find((one) => one.id === id);

export function withoutPurpose({ config }: Files, id: string): void {
  config.purposes = config.purposes.filter((one) => one.id !== id);
}

export function addPurpose({ config }: Files, kind: Purpose["kind"], id: string, kk: string, ru: string): void {
  config.purposes.push({ id, kind, title: { kk, ru }, description: { kk: `${kk}.`, ru: `${ru}.` } });
}

export const note = (kk: string, ru: string): { text: Mutable<Text> } => ({ text: { kk, ru } });

/** Nothing waits for a choice any more. */
export function allAlways({ config }: Files): void {
  for (const purpose of config.purposes) if (purpose.kind !== "data") purpose.always = true;
}
