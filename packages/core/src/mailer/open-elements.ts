import { Token } from "parse5";

type Kind = "html" | "svg" | "math" | "point";

interface Open {
  readonly name: string;
  readonly kind: Kind;
}

const voidElements = new Set(
  "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr".split(" "),
);

/** HTML elements that end an SVG or MathML they stand in. */
const leaving = new Set(
  `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr
  ol p pre ruby s small span strike strong sub sup table tt u ul var`.split(/\s+/),
);

const svgPoints = new Set(["foreignobject", "desc", "title"]);
const mathPoints = new Set(["mi", "mo", "mn", "ms", "mtext"]);

/**
 * Which elements are open, as far as it decides how the text inside is read: SVG and MathML have other rules. A whole
 * tree would cost time by the square of its depth.
 */
export class OpenElements {
  readonly #open: Open[] = [];
  readonly #count = new Map<string, number>();

  get inForeign(): boolean {
    return this.#kind === "svg" || this.#kind === "math";
  }

  get #kind(): Kind | undefined {
    return this.#innermost?.kind;
  }

  get #innermost(): Open | undefined {
    return this.#open[this.#open.length - 1];
  }

  /** Takes a start tag. Says whether it is an HTML element. */
  start(token: Token.TagToken): boolean {
    const { tagName: name, selfClosing } = token;
    if (this.inForeign && leavesForeign(token)) this.#leave();
    if (this.inForeign) {
      if (!selfClosing) this.#push(name, foreignKind(token, this.#innermost));
      return false;
    }
    if (name === "svg" || name === "math") {
      if (!selfClosing) this.#push(name, name);
      return false;
    }
    if (!voidElements.has(name)) this.#push(name, "html");
    return true;
  }

  end(name: string): void {
    if (this.inForeign && (name === "p" || name === "br")) this.#leave();
    if (!this.#count.get(name)) return;
    while (this.#pop() !== name);
  }

  #leave(): void {
    while (this.inForeign) this.#pop();
  }

  #push(name: string, kind: Kind): void {
    this.#open.push({ name, kind });
    this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
  }

  #pop(): string | undefined {
    const name = this.#open.pop()?.name;
    if (name !== undefined) this.#count.set(name, (this.#count.get(name) ?? 0) - 1);
    return name;
  }
}

function leavesForeign(token: Token.TagToken): boolean {
  if (token.tagName !== "font") return leaving.has(token.tagName);
  return token.attrs.some(({ name }) => name === "color" || name === "face" || name === "size");
}

function foreignKind(token: Token.TagToken, parent: Open | undefined): Kind {
  const { tagName: name } = token;
  if (parent?.kind === "svg") return svgPoints.has(name) ? "point" : "svg";
  // Anywhere else in MathML, `svg` is one more element of MathML.
  if (name === "svg" && parent?.name === "annotation-xml") return "svg";
  const holdsHtml = /^(?:text\/html|application\/xhtml\+xml)$/i.test(Token.getTokenAttr(token, "encoding") ?? "");
  return mathPoints.has(name) || (name === "annotation-xml" && holdsHtml) ? "point" : "math";
}
