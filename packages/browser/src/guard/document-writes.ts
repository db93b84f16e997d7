import { isLive } from "./hold.ts";
import { wholeUpTo } from "./inert-html.ts";
import { read, text } from "./patches.ts";
import { type GuardSinksOptions, keepMade } from "./sinks.ts";

/**
 * Makes tags inert in what scripts write into a document. A tag that comes in pieces, as ad tags write theirs, goes on
 * when it is whole; or when its script has ended, as the parser goes on then with what stands behind it.
 */
export function guardDocumentWrites(
  realm: Window & typeof globalThis,
  { patches: { patch }, inertHtml, retrust, held }: GuardSinksOptions,
): void {
  const { prototype } = realm.Document;
  const { write } = prototype;
  const pieces = new WeakMap<Document, readonly unknown[]>();
  const finish = (document: Document): void => {
    const rest = pieces.get(document);
    pieces.delete(document);
    if (rest) write.call(document, retrust(rest, inertHtml(rest.map(text).join(""), true)));
  };
  const wait = (document: Document, given: readonly unknown[], rest: string): void => {
    pieces.set(document, [retrust(given, rest)]);
    // An element that has no end yet is there by its start tag.
    if (document.currentScript || rest.includes(">")) realm.queueMicrotask(() => finish(document));
  };
  for (const [name, end] of [
    ["write", ""],
    ["writeln", "\n"],
  ] as const) {
    patch(prototype, name, (args, self) => {
      const document = self as Document;
      if (!read(() => isLive(document))) return;
      const before = pieces.get(document);
      const given = [...(before ?? []), ...args];
      const whole = given.map(text).join("");
      const cut = wholeUpTo(whole);
      const safe = inertHtml(whole.slice(0, cut), true);
      // Text without such a tag goes on piece by piece.
      if (!before && safe === whole) return;
      pieces.delete(document);
      args.splice(0, args.length, retrust(given, safe));
      if (cut < whole.length) wait(document, given, whole.slice(cut) + end);
      return () => keepMade(held, document);
    });
  }
  patch(prototype, "close", (_, self) => {
    finish(self as Document);
    return undefined;
  });
}
