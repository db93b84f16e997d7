import { hiddenMark } from "../gate/hidden-embed.ts";

/**
 * On an element that the guard has changed: a token of this page, which no HTML from elsewhere can have, and the names of
 * the attributes that the element had by then, in their order.
 */
export const heldMark = "data-kelisim-held";

/** In the mark: the page has given the element another address since it was let in, or none. */
export const notOurs = (name: string): string => ` !${name.replace(/^.*:/, "")}`;

/** What is left on an element by waiting: the type of a script, the style of what was hidden. */
const unasked = /^(typetext\/plain|style)$/;

/** What the guard and the gate have put in, and what of it has an address or the like. */
const ours = /^data-kelisim(?:-(?:held|hidden|ran|(.+)))?$/;

/** Stands in for a held element in the page. Tools that break the lines of a page between its tags must find none here. */
const placeholder = /<div data-kelisim-embed=""[^"<>]*(?:"[^"]*"[^"<>]*)*[>]<\/div>/g;

type Attributes = readonly (readonly [name: string, value: string])[];

/** The attributes of a held element as they were put in: without ours, and each address under its own name. */
export function asPutIn(held: Attributes, token: string): Attributes {
  const mark = held.find(([name]) => name === heldMark)?.[1].split(" ") ?? [];
  if (mark[0] !== token) return held;
  const found = new Map<string, string>();
  const take = (name: string, value: string): void => {
    const own = mark.includes(name) ? null : ours.exec(name);
    const kept = own?.[1];
    if (kept === undefined) {
      if (!own && !found.has(name) && (mark.includes(name) || !unasked.test(name + value))) found.set(name, value);
    } else if (!mark.includes(`!${kept}`)) {
      // What an element shows in the meantime was put in before.
      found.set(mark.find((given) => given.replace(/^.*:/, "") === kept) ?? kept, value);
    }
  };
  const [display, priority] = held.find(([name]) => name === hiddenMark)?.[1].split("!") ?? [];
  const shown = display ? `$1display: ${display}${priority && " !important"};` : "";
  for (const [name, value] of held)
    take(name, name === "style" ? value.replace(/( ?)display: none !important;/, shown) : value);
  const rank = (name: string): number => mark.indexOf(name) >>> 0;
  return [...found].sort(([a], [b]) => rank(a) - rank(b));
}

/** A start tag as browsers write it, with one attribute at least. */
const startTag = /(<[^\s<>"=]+)((?: [^\s"=]+="[^"]*")+)/g;

/** What a browser has written of a document, with its held elements as they were put in. */
export function plainHtml(html: string, token: string): string {
  if (!html.includes(token)) return html;
  return html.replace(placeholder, "").replace(startTag, (_, start: string, list: string) => {
    const held = [...list.matchAll(/ ([^\s"=]+)="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value] as const,
    );
    return (
      start +
      asPutIn(held, token)
        .map(([name, value]) => ` ${name}="${value}"`)
        .join("")
    );
  });
}
