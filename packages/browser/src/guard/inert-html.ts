import { attributeText } from "../page/attribute-text.ts";
import type { Trusted } from "../page/trusted.ts";
import type { Hold } from "./hold.ts";

/** The attributes of a start tag, up to its end or that of the text, by the rules of the HTML parser (HTML, 13.2.5.32). */
const attributes = `((?:[S/]+|[^S/>][^S/>=]*(?:[S]*=[S]*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^S>"'][^S>]*)?)?)*)(>|$)`;
/** Elements whose content is text, in a page that runs scripts. */
const textual = "script|style|textarea|title|xmp|iframe|noembed|noframes|noscript";
/**
 * Comments, start tags with what is text in them, other start tags, and a beginning of one. Nothing is read twice. The
 * beginning of a comment must not stand in a script of HTML, as this one is.
 */
const tokens = new RegExp(
  `<[!]--(?:-?>|[^]*?(?:--!?>|$))|<(${textual})(?=[S/>]|$)${attributes}([^]*?(?:<\\/\\1(?=[S/>])|$))|<([a-z][^S/>]*)${attributes}|<(?:!-?)?$`.replace(
    /S/g,
    "\\t\\n\\f\\r ",
  ),
  "gi",
);

const mayRequest = /src|href|data|poster|ping|background/i;

/**
 * HTML with the tags of closed services made inert. Anything else comes back character by character as it was.
 * @param scriptsRun whether what parses the text runs its scripts. Where it does not, they are left as they are: one
 *   that is spent has no load event, and the tags behind it would wait for that for ever.
 */
export type InertHtml = (html: string, scriptsRun?: boolean) => string;

export function createInertHtml({ document }: Window, hold: Hold, trusted: Trusted): InertHtml {
  const holder = document.implementation.createHTMLDocument("").body;
  /** The browser itself reads what is in a tag: characters written as `&#x2F;`, an address without quotes. */
  const inertList = (tag: string, list: string): string => {
    holder.innerHTML = trusted.createHTML(`<p${list}>`);
    const element = holder.firstElementChild;
    if (!element || !hold.element(element, tag)) return list;
    const written = hold.attributesOf(element).map(([name, value]) => ` ${name}="${attributeText(value)}"`);
    return written.join("") + /\/?$/.exec(list);
  };
  return (html, scriptsRun) =>
    html.replace(tokens, (whole, textTag, textList, textEnd, content = "", plainTag, plainList, plainEnd) => {
      const tag: string = textTag ?? plainTag;
      const list: string = textList ?? plainList;
      const isWhole = textEnd || plainEnd;
      if (!isWhole || !mayRequest.test(list) || (!scriptsRun && /^script$/i.test(tag))) return whole;
      const inert = inertList(tag.toLowerCase(), list);
      return inert === list ? whole : `<${tag}${inert}>${content}`;
    });
}

/** Where a text ends in something that is not whole, such as `<scr`; else where it ends. */
export function wholeUpTo(html: string): number {
  const last = [...html.matchAll(tokens)].pop();
  if (!last || last.index + last[0].length < html.length) return html.length;
  // A tag that has its end, or a comment.
  return last[7] || /^<[!]--(?:-?>|.*--!?>)$/s.test(last[0]) ? html.length : last.index;
}
