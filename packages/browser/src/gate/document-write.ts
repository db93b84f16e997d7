import type { Undo } from "@kelisim/core";
import type { Trusted } from "../page/trusted.ts";

export interface WriteInPlace {
  /** From now on, what this script writes goes where it stands. */
  watch(script: HTMLScriptElement): void;
  /** Puts down what an ended script has begun to write. */
  finish(script: HTMLScriptElement): void;
  restore: Undo;
}

interface Place {
  /** What comes next is put after this. */
  last: ChildNode;
  unfinished: string;
}

/**
 * `document.write` for released scripts. Called after the page is parsed it would wipe the page (HTML, 8.4.3), so it
 * writes where the script's tag stands, as it would have during parsing. Other scripts get the browser's own.
 */
export function writeInPlace(document: Document, trusted: Trusted): WriteInPlace {
  const places = new WeakMap<Element, Place>();
  const before = { write: document.write, writeln: document.writeln };
  // Another script may have put its own on the document; otherwise the prototype's shows again once ours is deleted.
  const own = Object.keys(document);

  const put = (place: Place, html: string, isLast: boolean): void => {
    const text = place.unfinished + html;
    const fragment = parseWhole(document, text, trusted);
    if (!fragment && !isLast) {
      place.unfinished = text;
      return;
    }
    place.unfinished = "";
    const nodes = [...(fragment ?? parse(document, text, trusted)).childNodes];
    for (const script of nodes.flatMap(scriptsIn)) places.set(script, { last: script, unfinished: "" });
    if (nodes.length) place.last.after(...nodes);
    place.last = nodes[nodes.length - 1] ?? place.last;
  };

  const patch = (name: "write" | "writeln", end: string): void => {
    document[name] = (...html: string[]): void => {
      const place = document.currentScript && places.get(document.currentScript);
      if (place) put(place, html.join("") + end, false);
      else before[name].apply(document, html);
    };
  };
  patch("write", "");
  patch("writeln", "\n");

  return {
    watch: (script) => places.set(script, { last: script, unfinished: "" }),
    finish(script) {
      const place = places.get(script);
      if (place?.unfinished) put(place, "", true);
    },
    restore() {
      for (const name of ["write", "writeln"] as const) {
        if (own.includes(name)) document[name] = before[name];
        else delete (document as Partial<Document>)[name];
      }
    },
  };
}

function scriptsIn(node: Node): Element[] {
  if (node.nodeType !== node.ELEMENT_NODE) return [];
  const element = node as Element;
  return element.localName === "script" ? [element] : [...element.querySelectorAll("script")];
}

/** Parsed apart from the page, so that nothing loads before it is put in. Scripts made this way do run once put in. */
function parse(document: Document, html: string, trusted: Trusted): DocumentFragment {
  const range = document.implementation.createHTMLDocument("").createRange();
  return range.createContextualFragment(trusted.html(html));
}

/** @returns `undefined` while a tag, element or script is still open: the end mark has fallen into it */
function parseWhole(document: Document, html: string, trusted: Trusted): DocumentFragment | undefined {
  const fragment = parse(document, `${html}<wbr data-end>`, trusted);
  const end = fragment.lastElementChild;
  if (!end?.hasAttribute("data-end")) return undefined;
  end.remove();
  return fragment;
}
