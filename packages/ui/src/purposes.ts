import { type Config, inLanguage, type Language, type Purpose, type PurposeKind } from "@kelisim/core";

/** A purpose with a switch: not the necessary one, not consent to personal data, and a real choice. */
export function isChoice(purpose: Purpose): boolean {
  return !purpose.always && purpose.kind !== "data" && purpose.separable !== false;
}

export function choicesOfKind(config: Config, kind: PurposeKind): readonly Purpose[] {
  return config.purposes.filter((purpose) => purpose.kind === kind && isChoice(purpose));
}

/** What a visitor cannot refuse: the necessary purpose, and those the operator does not offer apart from its service. */
export function fixedPurposes(config: Config): readonly Purpose[] {
  return config.purposes.filter((purpose) => purpose.kind !== "data" && !isChoice(purpose));
}

/** Consent to personal data that is asked for by itself, at a button or form. */
export const isAskedAtForm = ({ kind, separable }: Purpose): boolean => kind === "data" && separable !== false;

/** As in a list. */
export const shortTitles = (purposes: readonly Purpose[], language: Language): string =>
  purposes.map(({ short, title }) => inLanguage(short ?? title, language)).join(", ");

/** Whether the browser's signal against tracking changes anything here. */
export const heedsSignal = ({ purposes }: Config): boolean => purposes.some(({ advertising }) => advertising);
