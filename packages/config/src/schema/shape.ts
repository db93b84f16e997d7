import * as v from "valibot";

/** A schema entry for each key of a core type, none missing and none of our own. */
type Entries<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? v.ExactOptionalSchema<v.GenericSchema<Exclude<T[K], undefined>>, undefined>
    : v.GenericSchema<T[K]>;
};

/** An object with exactly the keys of a core type, so that type and schema cannot drift apart. */
export function object<T>(entries: Entries<T>): v.GenericSchema<T> {
  return v.strictObject(entries) as unknown as v.GenericSchema<T>;
}

/** A required field. The description is what an editor shows. */
export function field<T>(schema: v.GenericSchema<T>, description: string): v.GenericSchema<T> {
  return v.pipe(schema, v.description(description));
}

export function optional<T>(
  schema: v.GenericSchema<T>,
  description: string,
): v.ExactOptionalSchema<v.GenericSchema<T>, undefined> {
  return v.exactOptional(field(schema, description));
}

/** One of the members of a union type. A record, so that the compiler sees that none is missing. */
export function oneOf<T extends string>(members: Readonly<Record<T, true>>): v.GenericSchema<T> {
  return v.picklist(Object.keys(members) as T[]);
}

export function list<T>(item: v.GenericSchema<T>): v.GenericSchema<readonly T[]> {
  return v.array(item);
}

/** An object whose keys the operator chooses. */
export function record<T>(
  key: v.GenericSchema<string>,
  value: v.GenericSchema<T>,
): v.GenericSchema<Readonly<Record<string, T>>> {
  return v.record(key, value);
}

export function atLeastOne<T>(item: v.GenericSchema<T>, fix: string): v.GenericSchema<readonly T[]> {
  return v.pipe(v.array(item), v.minLength(1, say("This list is empty.", fix)));
}

/** A string of one form, such as an id. */
export function matching(pattern: RegExp, what: string, fix: string): v.GenericSchema<string> {
  return v.pipe(v.string(), v.regex(pattern, say(what, fix)));
}

export function wholeNumber(from: number, to: number, what: string, fix: string): v.GenericSchema<number> {
  const message = say(what, fix);
  return v.pipe(v.number(), v.integer(message), v.minValue(from, message), v.maxValue(to, message));
}

export const flag: v.GenericSchema<boolean> = v.boolean();

/** Any string with something in it. */
export const words: v.GenericSchema<string> = v.pipe(
  v.string(),
  v.nonEmpty(say("This value is empty.", "Fill it in, or leave the field out if it may be left out.")),
);

/** Carries both halves of a problem through valibot, which knows only one message. */
export function say(what: string, fix: string): string {
  return `${what}\n${fix}`;
}
