import type { Config, ConfigInput } from "@kelisim/core";

/** A value of which any part may be missing, because it was missing or malformed in the input. */
export type Draft<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Draft<Item> | undefined)[]
    : { readonly [Key in keyof T]?: Draft<T[Key]> | undefined };

/** The well-formed parts of a config. What checks look at, so that one mistake does not hide another. */
export type ConfigDraft = Draft<Config>;

/** The same as it was written, before names of services were looked up. */
export type InputDraft = Draft<ConfigInput>;

/** The present items of a list, each with its index in the input. */
export function items<T>(list: readonly (T | undefined)[] | undefined): [number, T][] {
  return [...(list ?? []).entries()].filter((entry): entry is [number, T] => entry[1] !== undefined);
}
