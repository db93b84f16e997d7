import { hash } from "./hash.ts";
import { unescaped } from "./read-record.ts";
import { escaped, listText, sealed } from "./record-text.ts";

/** Fields joined by `~`, items by `.`, with `!` between what is granted and refused. */
const shape =
  /^("?)(1~([^~]*)~([^~]*)~([^~]*)~([^~]*)~(\w+)~(\w+)~(\w+)~(\w+)~([^~!]*)!([^~!]*)~([^~]*)~([^~]?)([^~]*))~(\w+)\1$/;

/**
 * A value of version 1 (0.1.0) as version 2 writes it. Encoders change `~` and `!`, so its escapes are read; forms and old
 * servers write `+` for a space. The checksum tells which of it is right, and damage. Whether the record counts is left to
 * the reader.
 */
export const fromVersion1 = (value: string): string =>
  migrated(unescaped(value)) || migrated(unescaped(value.replace(/\+/g, " ")));

function migrated(text: string): string {
  const [, , body = "", operator, id, revision, digest, language, act, at, until, ...rest] = shape.exec(text) ?? [];
  const [granted, refused, services, answer, about = "", sum] = rest;
  if (hash(body) !== sum) return "";
  const texts = [operator, id, revision, digest].map((field = "") => escaped(field));
  const lists = [granted, refused, services].map((list = "") => listText(list.split(".")));
  return sealed([2, ...texts, language, act, at, until, ...lists, answer + escaped(about)]);
}
