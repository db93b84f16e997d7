import { baseOf, noBase } from "./address.ts";
import { outlookPart } from "./conditional-comment.ts";
import { cssAddresses } from "./css-addresses.ts";
import { applyEdits, type Edit, type Joins, joinsInComment, joinsInText } from "./edits.ts";
import { type IsListed, listedHosts } from "./listed-hosts.ts";
import { attributeOf, requestOf } from "./requests.ts";
import { type Attribute, type Email, type Range, type Sheet, scanEmail, type Tag } from "./scan-email.ts";

const space = /[\t\n\f\r ]/;

/** E-mails within e-mails are read this deep; one deeper still is emptied. Each level reads its text again. */
const deepest = 4;

/** An address that loads nothing, and that can stand in a style sheet with or without quotes. */
const nothing = "data:,";

/** Elements that are nothing without what they load. Others lose the attribute and keep their content. */
const removed = new Set(
  "bgsound embed iframe image img input link meta script source track v:image v:imagedata".split(" "),
);

/**
 * An e-mail's HTML without what it would load from the hosts: pixels and any other image, frames, style sheets and
 * so on, in Outlook's conditional comments too. Links stay. All the rest is as it was, byte for byte.
 * @param hosts in the form of `Service.hosts`: a host stands for its subdomains, and a path after it narrows it
 * @throws Error that names an entry which is no host
 */
export function stripTrackingPixels(html: string, hosts: readonly string[]): string {
  return stripEmail(html, { isListed: listedHosts(hosts), base: noBase, depth: 0, joins: joinsInText });
}

interface Terms {
  readonly isListed: IsListed;
  /** What addresses are read against. */
  readonly base: string;
  readonly depth: number;
  readonly joins: Joins;
}

/**
 * Cuts, then looks once more: without an odd tag the rest may be read in another way. The second time attributes are
 * emptied where they stand, which changes how nothing else is read, so there is no third.
 */
function stripEmail(html: string, outer: Terms): string {
  const email = scanEmail(html);
  const terms = { ...outer, base: baseOf(baseHref(email), outer.base) };
  const edits = editsOf(html, email, terms, cut);
  if (edits.length === 0) return html;
  const result = applyEdits(html, edits, terms.joins);
  return applyEdits(result, editsOf(result, scanEmail(result), terms, empty));
}

const baseHref = ({ tags }: Email): string | undefined =>
  tags
    .filter(({ name }) => name === "base")
    .map((tag) => attributeOf(tag, "href"))
    .find((href) => href !== undefined);

type EditTag = (html: string, tag: Tag, terms: Terms) => Edit[];

function editsOf(html: string, email: Email, terms: Terms, editTag: EditTag): Edit[] {
  return [
    ...email.tags.flatMap((tag) => editTag(html, tag, terms)),
    ...email.sheets.flatMap((sheet) => editSheet(html, sheet, terms)),
    ...email.comments.flatMap((comment) => editComment(html, comment, terms)),
  ];
}

/** Takes out the element, or else its attributes. */
function cut(html: string, tag: Tag, terms: Terms): Edit[] {
  const emptied = empty(html, tag, terms);
  if (tag.wholeEnd !== undefined && removed.has(tag.name) && loadsListed(tag, terms)) {
    return [{ start: tag.start, end: tag.wholeEnd, text: "", otherwise: emptied }];
  }
  return emptied.map((edit) => (edit.text.endsWith('=""') ? withoutAttribute(html, edit) : edit));
}

function loadsListed(tag: Tag, { isListed, base }: Terms): boolean {
  if (tag.name === "input" && attributeOf(tag, "type")?.toLowerCase() !== "image") return false;
  return tag.attributes.some((attribute) => {
    const request = requestOf(tag, attribute);
    return request?.kind === "addresses" && request.addresses.some((address) => isListed(address, base));
  });
}

/** Takes the attribute out with the space before it, where its neighbours stay apart. */
function withoutAttribute(html: string, { start, end }: Edit): Edit {
  let from = start;
  while (space.test(html.charAt(from - 1))) from--;
  const apart = /[\w"']/.test(html.charAt(from - 1)) && /[\t\n\f\r >]/.test(html.charAt(end));
  return { start: apart ? from : start, end, text: "" };
}

/** Empties the attributes that load from a listed host. */
function empty(html: string, tag: Tag, terms: Terms): Edit[] {
  return tag.attributes.flatMap((attribute) => editAttribute(html, tag, attribute, terms));
}

function editAttribute(html: string, tag: Tag, attribute: Attribute, terms: Terms): Edit[] {
  const request = requestOf(tag, attribute);
  if (request?.kind === "style") return editStyle(html, attribute, terms);
  if (request?.kind === "email") return editFrame(html, attribute, terms);
  if (!request?.addresses.some((address) => terms.isListed(address, terms.base))) return [];
  const name = html.slice(attribute.start, attribute.start + attribute.name.length);
  return [{ start: attribute.start, end: attribute.end, text: `${name}=""` }];
}

function editStyle(html: string, attribute: Attribute, terms: Terms): Edit[] {
  const edits = cssEdits(attribute.value, terms);
  if (edits.length === 0) return [];
  const place = valuePlace(html, attribute);
  const raw = html.slice(place.start, place.end);
  if (asRead(raw) === attribute.value) return moved(cssEdits(raw, terms), place.start);
  return [{ ...place, text: written(applyEdits(attribute.value, edits), html, place) }];
}

/** An e-mail within the e-mail, in `srcdoc`. */
function editFrame(html: string, attribute: Attribute, terms: Terms): Edit[] {
  const place = valuePlace(html, attribute);
  const inner = stripInner(attribute.value, terms, joinsInText);
  return inner === attribute.value ? [] : [{ ...place, text: written(inner, html, place) }];
}

function editSheet(html: string, { ranges }: Sheet, terms: Terms): Edit[] {
  const [only] = ranges;
  const raw = only && html.slice(only.start, only.end);
  if (only && raw !== undefined && ranges.length === 1 && asRead(raw) === only.text) {
    return moved(cssEdits(raw, terms), only.start);
  }
  // With character references or markup in it, a place in the style sheet is no place in the e-mail.
  const isClean = cssEdits(ranges.map(({ text }) => text).join(""), terms).length === 0;
  return isClean ? [] : ranges.map(({ start, end }) => ({ start, end, text: "" }));
}

function editComment(html: string, comment: Range, terms: Terms): Edit[] {
  const part = outlookPart(html, comment);
  if (!part) return [];
  const inner = html.slice(part.start, part.end);
  const text = stripInner(inner, terms, joinsInComment);
  return text === inner ? [] : [{ ...part, text }];
}

function stripInner(html: string, terms: Terms, joins: Joins): string {
  return terms.depth === deepest ? "" : stripEmail(html, { ...terms, depth: terms.depth + 1, joins });
}

function cssEdits(css: string, { isListed, base }: Terms): Edit[] {
  return cssAddresses(css)
    .filter(({ value }) => isListed(value, base))
    .map(({ start, end }) => ({ start, end, text: nothing }));
}

const moved = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));

/** A text as the parser hands it on, if there is no character reference in it. */
const asRead = (raw: string): string => raw.replace(/\r\n?/g, "\n");

/** Where the value of an attribute stands, without its quotes. */
function valuePlace(html: string, { name, start, end }: Attribute): Range {
  let at = start + name.length;
  while (at < end && (html[at] === "=" || space.test(html.charAt(at)))) {
    if (html[at++] === "=") break;
  }
  while (at < end && space.test(html.charAt(at))) at++;
  return /["']/.test(html.charAt(at)) ? { start: at + 1, end: end - 1 } : { start: at, end };
}

/** A value as it is written within the quotes that stand around it, or in quotes of its own. */
function written(value: string, html: string, { start }: Range): string {
  const escaped = value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/'/g, "&#39;").replace(/>/g, "&gt;");
  return /["']/.test(html.charAt(start - 1)) ? escaped : `"${escaped}"`;
}
