import { hash } from "./hash.ts";

/**
 * Text in the letters and digits that no encoder of cookies touches: `-` is written twice, any other character by its
 * code in hexadecimal between two `-`. So `.` can join fields, and `_` the items of one.
 */
export const escaped = (text: string): string =>
  text.replace(/[^A-Za-z\d]/g, (c) => (c === "-" ? "--" : `-${c.charCodeAt(0).toString(16)}-`));

export const plain = (text: string): string =>
  text.replace(/-([\da-f]*)-/g, (_, code) => (code ? String.fromCharCode(Number.parseInt(code, 16)) : "-"));

export const listText = (items: readonly string[]): string => items.map(escaped).join("_");

/** The fields of a record, their checksum last. */
export function sealed(fields: readonly unknown[]): string {
  const body = fields.join(".");
  return `${body}.${hash(body)}`;
}
