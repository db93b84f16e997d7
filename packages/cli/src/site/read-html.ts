import { parse, parseFragment } from "parse5";
import type { Position } from "../position.ts";
import { type Named, within } from "./named.ts";
import type { ParsedScript } from "./parse-script.ts";
import { readCss } from "./read-css.ts";
import { type PropertySet, readProperties } from "./read-properties.ts";
import { readScript } from "./read-script.ts";
import { readRemote } from "./remote-address.ts";
import { addressesOf, type Element, eachElement, type Tag, tagOf, textIn, textStart } from "./tag.ts";

/** A script that stands in a page and runs by itself. */
export interface InlineScript {
  readonly code: string;
  readonly at: Position;
  readonly script: ParsedScript;
}

/** An address that a tag asks for as the page is read. */
export interface Asked {
  readonly address: string;
  readonly tag: Tag;
}

export interface HtmlReading {
  readonly named: readonly Named[];
  readonly tags: readonly Tag[];
  readonly scripts: readonly InlineScript[];
  readonly asked: readonly Asked[];
  /** What its style sheets set. */
  readonly sets: readonly PropertySet[];
}

const options = { sourceCodeLocationInfo: true, scriptingEnabled: false } as const;

/**
 * Reads a page, or a part of one, with its styles and scripts. What `<noscript>` holds counts too.
 * @param own the site's own host
 */
export function readHtml(html: string, own: string): HtmlReading {
  const root = /<(?:!doctype|html|head|body)[\s>]/i.test(html) ? parse(html, options) : parseFragment(html, options);
  const found = {
    named: [] as Named[],
    tags: [] as Tag[],
    scripts: [] as InlineScript[],
    asked: [] as Asked[],
    sets: [] as PropertySet[],
  };
  let base: string | undefined;
  eachElement(root, (element, parent) => {
    const tag = tagOf(element);
    found.tags.push(tag);
    if (tag.name === "base") base ??= foreignBase(tag);
    const addresses = addressesOf(tag, parent, base ?? "");
    found.named.push(...addresses, ...codeInAttributes(tag, own));
    if (tag.name === "style") readStyle(element, found);
    if (tag.name === "script") readInline(element, tag, own, found);
    if (!tag.attributes.has("data-kelisim")) found.asked.push(...askedBy(tag, addresses));
  });
  return found;
}

function readStyle(element: Element, { named, sets }: { readonly named: Named[]; readonly sets: PropertySet[] }): void {
  const css = textIn(element);
  const start = textStart(element);
  named.push(...moved(readCss(css), start));
  sets.push(...moved(readProperties(css), start));
}

const askedBy = (tag: Tag, addresses: readonly Named[]): Asked[] =>
  addresses.flatMap(({ use, address }) => (use === "form" || use === "text" ? [] : [{ address, tag }]));

/** HTML that stands in a script. What it has of scripts runs only where it is written into a page as that is read. */
function readMarkup(html: string): Named[] {
  const found: Named[] = [];
  eachElement(parseFragment(html, { scriptingEnabled: false }), (element, parent) => {
    found.push(...addressesOf(tagOf(element), parent, ""));
    if (element.tagName === "style") found.push(...readCss(textIn(element)));
  });
  return found.filter(({ address }) => readRemote(address, "text"));
}

export const scriptIn = (code: string, own: string): ReturnType<typeof readScript> => readScript(code, own, readMarkup);

const moved = <T extends { readonly at: Position }>(placed: readonly T[], start: Position): T[] =>
  placed.map((one) => ({ ...one, at: within(start, one.at) }));

const javascript = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script\s*(?:;.*)?)?$/i;

/** What scripts read. That for search engines (`ld+json`) names addresses that nobody asks for. */
const data = /(?:\/|[^d]\+)json$|^importmap$|^speculationrules$/i;

/** Marks of a script that Kelisim has made; see `asItIs`. */
const marks = [
  "data-cfasync",
  "data-no-optimize",
  "data-noptimize",
  "data-no-minify",
  "nowprocket",
  "data-skip-moving",
];

function readInline(
  element: Element,
  { attributes }: Tag,
  own: string,
  found: { readonly named: Named[]; readonly scripts: InlineScript[] },
): void {
  const type = attributes.get("type")?.trim() ?? "";
  const waits = attributes.has("data-kelisim");
  const runs = javascript.test(type) && !waits;
  const isOurs = attributes.has("data-kelisim-lock") || marks.every((mark) => attributes.has(mark));
  if (isOurs || attributes.has("src") || !(runs || waits || data.test(type))) return;
  const code = textIn(element);
  const at = textStart(element);
  const { named, script } = scriptIn(code, own);
  found.named.push(...moved(named, at));
  if (runs && script) found.scripts.push({ code, at, script });
}

/** Addresses in styles, in code and in pages that stand in attributes. */
function codeInAttributes({ attributes, at }: Tag, own: string): Named[] {
  return [...attributes].flatMap(([name, value]) => codeIn(name, value, own)).map((one) => ({ ...one, at }));
}

function codeIn(name: string, value: string, own: string): readonly Named[] {
  if (/^(?:data-kelisim-)?style$/.test(name)) return readCss(value);
  if (name === "srcdoc") return readHtml(value, own).named;
  if (/^on[a-z]+$/.test(name)) return scriptIn(value, own).named;
  const [, code] = /^\s*javascript:([\s\S]*)$/i.exec(value) ?? [];
  return code ? scriptIn(code, own).named : [];
}

function foreignBase({ attributes }: Tag): string {
  const remote = readRemote(attributes.get("href") ?? "", "text");
  return typeof remote === "object" ? `https://${remote.host}${remote.port && `:${remote.port}`}/` : "";
}
