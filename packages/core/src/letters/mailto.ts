import type { Letter } from "./letter.ts";

/** Safe everywhere: Windows takes 2,083 characters of an address, and Chromium there has refused more than 2,048. */
export const maxMailtoLength = 2_000;

/**
 * An address by RFC 6068 that opens the letter in the visitor's mail program. Nothing is sent by it.
 *
 * A Cyrillic letter takes six characters there, so only as many paragraphs come along, from the first on, as fit; the
 * lines to fill in always do. A mail needs no address block, date or signature.
 */
export function mailto({ subject, from, paragraphs }: Letter, address: string): string {
  const head = `mailto:${encodeURIComponent(address).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=`;
  const whole = (count: number): string =>
    head + encodeURIComponent([...paragraphs.slice(0, count), from.join("\r\n")].join("\r\n\r\n"));
  let count = paragraphs.length;
  while (count > 1 && whole(count).length > maxMailtoLength) count -= 1;
  return whole(count);
}
