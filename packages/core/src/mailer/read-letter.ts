import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import { OpenElements } from "./open-elements.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Attribute extends Range {
  /** In lower case, with its prefix. */
  readonly name: string;
  /** Without character references. */
  readonly value: string;
}

export interface Tag extends Range {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Where the element ends, for one that is a lone tag or holds nothing but text. */
  wholeEnd?: number;
}

/** A style sheet in the letter. It is one range, save for odd markup in SVG. */
export interface Sheet {
  readonly ranges: (Range & { text: string })[];
}

/** What in a letter can make a request. */
export interface Letter {
  readonly tags: readonly Tag[];
  readonly sheets: readonly Sheet[];
  /** With their marks. */
  readonly comments: readonly Range[];
}

const lone = new Set("bgsound embed img image input link meta source track".split(" "));

/** Scripts do not run in a letter, so what stands in `noscript` is read. */
const textModes = new Map<string, Tokenizer["state"]>(
  Object.entries({
    title: TokenizerMode.RCDATA,
    textarea: TokenizerMode.RCDATA,
    style: TokenizerMode.RAWTEXT,
    xmp: TokenizerMode.RAWTEXT,
    iframe: TokenizerMode.RAWTEXT,
    noembed: TokenizerMode.RAWTEXT,
    noframes: TokenizerMode.RAWTEXT,
    script: TokenizerMode.SCRIPT_DATA,
    plaintext: TokenizerMode.PLAINTEXT,
  }),
);

/**
 * Reads the tokens of a letter, not its tree. Every tag that is written is seen, also one that a tree would leave out
 * or move; and mail programs make trees of their own.
 */
export function readLetter(html: string): Letter {
  const tags: Tag[] = [];
  const sheets: Sheet[] = [];
  const comments: Range[] = [];
  const open = new OpenElements();
  let sheet: Sheet | undefined;
  let holder: Tag | undefined;

  const text = ({ chars, location }: Token.CharacterToken): void => {
    if (!sheet) return;
    const { start, end } = rangeOf(location);
    const last = sheet.ranges[sheet.ranges.length - 1];
    if (last?.end === start) {
      sheet.ranges[sheet.ranges.length - 1] = { start: last.start, end, text: last.text + chars };
    } else sheet.ranges.push({ start, end, text: chars });
  };
  const handler: TokenHandler = {
    onStartTag(token) {
      const tag = readTag(token);
      const isHtml = open.start(token);
      tags.push(tag);
      if (isWhole(token, isHtml)) tag.wholeEnd = tag.end;
      holder = undefined;
      const mode = isHtml ? textModes.get(tag.name) : undefined;
      if (mode !== undefined) {
        tokenizer.state = mode;
        holder = tag;
      }
      if (tag.name === "style" && (isHtml || !token.selfClosing)) {
        sheet = { ranges: [] };
        sheets.push(sheet);
      }
      tokenizer.inForeignNode = open.inForeign;
    },
    onEndTag({ tagName, location }) {
      open.end(tagName);
      if (holder?.name === tagName) holder.wholeEnd = rangeOf(location).end;
      holder = undefined;
      if (tagName === "style") sheet = undefined;
      tokenizer.inForeignNode = open.inForeign;
    },
    onComment: ({ location }) => void comments.push(rangeOf(location)),
    onCharacter: text,
    onNullCharacter: text,
    onWhitespaceCharacter: text,
    onDoctype() {},
    onEof() {},
    onParseError: null,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
  return { tags, sheets, comments };
}

/** Whether the tag is all of its element. One with a colon is VML, which is written as XML. */
function isWhole({ tagName, selfClosing }: Token.TagToken, isHtml: boolean): boolean {
  return lone.has(tagName) ? isHtml || selfClosing : selfClosing && tagName.includes(":");
}

function readTag({ tagName, attrs, location }: Token.TagToken): Tag {
  const places = location?.attrs ?? {};
  const attributes = attrs.map(({ name, value }) => ({ name, value, ...rangeOf(places[name] ?? null) }));
  return { name: tagName, attributes, ...rangeOf(location) };
}

function rangeOf(location: Token.Location | null): Range {
  if (!location) throw new Error("The HTML parser gave no location.");
  return { start: location.startOffset, end: location.endOffset };
}
