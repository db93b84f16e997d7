import type { Config } from "./config.ts";
import { hash } from "./hash.ts";
import { unescaped } from "./read-record.ts";
import { escaped, listText, sealed } from "./record-text.ts";

/** Fields joined by `~`, items by `.`, with `!` between what is granted and refused. */
const shape =
  /^("?)(1~([^~]*)~([^~]*)~([^~]*)~([^~]*)~(kk|ru)~(\w+)~(\w+)~(\w+)~([^~!]*)!([^~!]*)~([^~]*)~([^~]?)([^~]*))~(\w+)\1$/;

/**
 * A value of version 1 (0.1.0) as version 2 writes it. Encoders change `~` and `!`, so its escapes are read; forms and old
 * servers write `+` for a space. The checksum tells which of it is right, and damage. Whether the record counts is left to
 * the reader.
 * @param config where it is known, what "accept all" and "refuse" wrote of purposes that nobody had asked about is left out
 */
export const fromVersion1 = (value: string, config?: Config): string =>
  migrated(unescaped(value), config) || migrated(unescaped(value.replace(/\+/g, " ")), config);

function migrated(text: string, config: Config | undefined): string {
  const [, , body = "", operator, id, revision, digest, language, act, at, until, ...rest] = shape.exec(text) ?? [];
  const [granted, refused, services, answer, about = "", sum] = rest;
  if (hash(body) !== sum) return "";
  const texts = [operator, id, revision, digest].map((field = "") => escaped(field));
  const kinds = new Map(Number(act) < 2 ? config?.purposes.map(({ id, kind }) => [id, kind]) : []);
  const listOf = (list = "", isAsked = (_id: string): boolean => true): string =>
    listText(list.split(".").filter(isAsked));
  const lists = [
    // It granted permissions, and refused messages too.
    listOf(granted, (id) => kinds.get(id) !== "permission"),
    listOf(refused, (id) => (kinds.get(id) ?? "device") === "device"),
    listOf(services),
  ];
  return sealed([2, ...texts, language, act, at, until, ...lists, answer + escaped(about)]);
}
