import { type Token, TokenizerMode } from "parse5";
import { RewritingStream } from "parse5-html-rewriting-stream";
import type { EndTag, StartTag, Text } from "parse5-sax-parser";

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
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Where the element ends, for one that is a lone tag or holds nothing but text. */
  wholeEnd?: number;
}

/** A style sheet in the e-mail. It is one range, save for odd markup in SVG. */
export interface Sheet {
  readonly ranges: (Range & { readonly text: string })[];
}

/** What in an e-mail can make a request. */
export interface Email {
  readonly tags: readonly Tag[];
  readonly sheets: readonly Sheet[];
  /** With their marks. */
  readonly comments: readonly Range[];
}

/**
 * Reads the tags of an e-mail's HTML, not its tree. Every tag that is written is seen, also one that a tree would leave
 * out or move; and mail programs make trees of their own.
 */
export const scanEmail = (html: string): Email => new Scanner().scan(html);

const lone = new Set("bgsound embed img image input link meta source track".split(" "));
const holdingText = new Set("title textarea style xmp iframe noembed noframes script plaintext".split(" "));

class Scanner extends RewritingStream implements Email {
  readonly tags: Tag[] = [];
  readonly sheets: Sheet[] = [];
  readonly comments: Range[] = [];
  #sheet: Sheet | undefined;
  #holder: Tag | undefined;

  constructor() {
    super();
    this.on("startTag", (token) => this.#start(token));
    this.on("endTag", (token) => this.#end(token));
    this.on("text", (token) => this.#text(token));
    this.on("comment", ({ sourceCodeLocation }) => void this.comments.push(rangeOf(sourceCodeLocation)));
  }

  /** At once: as a stream it would tell of the end of the text in a later turn. */
  scan(html: string): Email {
    this.tokenizer.write(html, true);
    return this;
  }

  #start(token: StartTag): void {
    const isHtml = !this.tokenizer.inForeignNode;
    const tag = readTag(token);
    const { name } = tag;
    // Scripts do not run in an e-mail, so what stands in `noscript` is read.
    if (isHtml && name === "noscript") this.tokenizer.state = TokenizerMode.DATA;
    this.tags.push(tag);
    if (isWhole(tag, isHtml, token.selfClosing)) tag.wholeEnd = tag.end;
    this.#holder = isHtml && holdingText.has(name) ? tag : undefined;
    if (name === "style" && (isHtml || !token.selfClosing)) {
      this.#sheet = { ranges: [] };
      this.sheets.push(this.#sheet);
    }
  }

  #end({ tagName, sourceCodeLocation }: EndTag): void {
    const name = tagName.toLowerCase();
    if (this.#holder?.name === name) this.#holder.wholeEnd = rangeOf(sourceCodeLocation).end;
    this.#holder = undefined;
    if (name === "style") this.#sheet = undefined;
  }

  #text({ text, sourceCodeLocation }: Text): void {
    this.#sheet?.ranges.push({ ...rangeOf(sourceCodeLocation), text });
  }
}

/** Whether the tag is all of its element. One with a colon is VML, which is written as XML. */
function isWhole({ name }: Tag, isHtml: boolean, isSelfClosing: boolean): boolean {
  return lone.has(name) ? isHtml || isSelfClosing : isSelfClosing && name.includes(":");
}

function readTag({ tagName, attrs, sourceCodeLocation }: StartTag): Tag {
  // Of a start tag the parser gives the places of attributes too, though its type does not say so.
  const { attrs: places = {} } = sourceCodeLocation as Token.LocationWithAttributes;
  const attributes = attrs.map(({ name, prefix, value }) => {
    // In SVG the parser gives names their upper case and takes prefixes apart; places go by what was written.
    const written = (prefix ? `${prefix}:${name}` : name).toLowerCase();
    return { name: written, value, ...rangeOf(places[written]) };
  });
  return { name: tagName.toLowerCase(), attributes, ...rangeOf(sourceCodeLocation) };
}

function rangeOf(location: Token.Location | null | undefined): Range {
  if (!location) throw new Error("The HTML parser gave no location.");
  return { start: location.startOffset, end: location.endOffset };
}
