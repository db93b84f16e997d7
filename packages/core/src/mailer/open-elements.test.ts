import { parseFragment, type Token } from "parse5";
import { describe, expect, it } from "vitest";
import { OpenElements } from "./open-elements.ts";

const html = "http://www.w3.org/1999/xhtml";

interface Node {
  readonly namespaceURI?: string;
  readonly tagName?: string;
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

/** Whether the elements of a fragment are HTML's, in their order, as a whole parser sees it. */
function inTree(node: Node): boolean[] {
  const children = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];
  return [...(node.tagName ? [node.namespaceURI === html] : []), ...children.flatMap(inTree)];
}

/** The same by the tags alone, written as `svg`, `/svg`, `path/` and `font color`. */
function byTags(tags: readonly string[]): boolean[] {
  const open = new OpenElements();
  const seen: boolean[] = [];
  for (const tag of tags) {
    const [, end, tagName = "", rest = "", slash] = /^(\/?)([\w-]+)(.*?)(\/?)$/.exec(tag) ?? [];
    const attrs = [...rest.matchAll(/([\w-]+)(?:=(\S+))?/g)].map(([, name = "", value = ""]) => ({ name, value }));
    const token = { tagName, attrs, selfClosing: slash === "/" } as unknown as Token.TagToken;
    if (end) open.end(tagName);
    else seen.push(open.start(token));
  }
  return seen;
}

const written = (tags: readonly string[]): string => tags.map((tag) => `<${tag}>`).join("");

const leaving = `b big blockquote center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 hr i img li listing menu meta nobr
  ol p pre ruby s small span strike strong sub sup table tt u ul var`.split(/\s+/);

describe("an element is HTML's or not, as in a whole tree:", () => {
  it.each([
    "i b",
    "svg path i-x",
    "svg/ b-x",
    "svg /svg b-x",
    "svg g path/ style",
    "svg g /g style",
    "svg g /svg style",
    "svg foreignobject a style",
    "svg foreignobject/ style",
    "svg desc style",
    "svg title style",
    "svg foreignobject a /a /foreignobject style",
    "svg foreignobject svg style",
    "svg x-title style",
    "math style",
    "math mi style",
    "math mo style",
    "math mn style",
    "math ms style",
    "math mtext style",
    "math mtext /mtext style",
    "math desc style",
    "math annotation-xml style",
    "math annotation-xml encoding=text/html style",
    "math annotation-xml encoding=Application/XHTML+XML style",
    "math annotation-xml encoding=text/htmlx style",
    "math annotation-xml encoding=x-text/html style",
    "math annotation-xml svg style",
    "math annotation-xml svg desc style",
    "math annotation-xml mrow desc style",
    "svg g /g /g style",
    "div /div /div svg style",
    "math mrow encoding=text/html style",
    "math mrow svg desc style",
    "svg math style",
    "svg mi style",
    "svg font style",
    "svg font color style",
    "svg font face style",
    "svg font size style",
    "svg font class style",
    "svg g /p style",
    "svg g /br style",
    "svg g /b style",
    "svg g /x style",
    "math mrow /p style",
    "div svg /div style",
    "div svg g /g /svg style",
    "i svg foreignobject b /svg style",
    "img svg style",
    "br svg style /svg style",
    "svg image/ style",
    "svg g g /g style /g style /svg style",
    ...leaving.map((name) => `svg g ${name}`),
    ...leaving.map((name) => `math ${name}`),
    ...["area", "base", "input", "wbr", "link", "source"].map((name) => `svg desc ${name} /desc style`),
  ])("%s", (line) => {
    // An attribute goes with the tag before it.
    const tags = line
      .replace(/ (color|face|size|class|encoding=)/g, "\u00a0$1")
      .split(" ")
      .map((tag) => tag.replace("\u00a0", " "));
    expect(byTags(tags)).toEqual(inTree(parseFragment(written(tags)) as Node).slice(0, byTags(tags).length));
  });
});
