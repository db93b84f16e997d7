import type { Undo } from "@kelisim/core";
import type { Trusted } from "../page/trusted.ts";
import type { Last } from "./lanes.ts";

export interface WriteInPlace {
  /** From now on, what this script writes goes where it stands. @param last what came with it */
  watch(script: Element, last: Last): void;
  /** What came with a script, or with the one that has written it. */
  lastOf(script: Element): Last | undefined;
  /** Puts down what an ended script has left unfinished. */
  finish(script: Element): void;
  restore: Undo;
}

/** Found as an element of its own only where no tag, attribute or script was open before it. */
const endMark = "wbr[data-end]";

interface Place {
  /** What comes next is put before this, so also after what written scripts have written in their turn. */
  readonly end: Text;
  readonly last: Last;
  unfinished: string;
}

/**
 * `document.write` for released scripts. Called after the page is parsed it would wipe the page (HTML, 8.4.3), so it
 * writes where the script's tag stands, as it would have during parsing. Other scripts get the browser's own.
 */
export function writeInPlace(document: Document, trusted: Trusted): WriteInPlace {
  const places = new WeakMap<Element, Place>();
  const watch = (script: Element, last: Last): void => {
    places.set(script, { end: document.createTextNode(""), last, unfinished: "" });
  };

  const put = (script: Element, place: Place, html: string, isLast: boolean): void => {
    const text = place.unfinished + html;
    const fragment = parse(document, `${text}<wbr data-end>`, trusted);
    const isWhole = fragment.lastElementChild?.matches(endMark);
    place.unfinished = isWhole || isLast ? "" : text;
    if (place.unfinished) return;
    fragment.querySelector(endMark)?.remove();
    for (const written of fragment.querySelectorAll("script")) watch(written, place.last);
    if (!place.end.isConnected) script.after(place.end);
    place.end.before(fragment);
  };

  const patch = (name: "write" | "writeln", end: string): Undo => {
    const isOwn = Object.keys(document).includes(name);
    const native = document[name];
    document[name] = (...html: string[]): void => {
      const script = document.currentScript;
      const place = script && places.get(script);
      if (place) put(script, place, html.join("") + end, false);
      else native.apply(document, html);
    };
    return () => {
      // The browser's is behind ours, unless the page had put its own there.
      if (isOwn) document[name] = native;
      else delete (document as Partial<Document>)[name];
    };
  };
  const undos = [patch("write", ""), patch("writeln", "\n")];

  return {
    watch,
    lastOf: (script) => places.get(script)?.last,
    finish(script) {
      const place = places.get(script);
      if (place?.unfinished) put(script, place, "", true);
    },
    restore() {
      for (const undo of undos) undo();
    },
  };
}

/** Parsed apart from the page, so that nothing loads before it is put in. Scripts made this way do run once put in. */
function parse(document: Document, html: string, trusted: Trusted): DocumentFragment {
  const range = document.implementation.createHTMLDocument("").createRange();
  return range.createContextualFragment(trusted.createHTML(html));
}
