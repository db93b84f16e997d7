// Every page sets a font somewhere; where the body has none, its computed value is the browser's serif.
const browserDefault = /^(serif|"?times|-webkit-standard)/i;

/**
 * Whether a font has the letters that only Kazakh has: where it lacks one, the text is as wide as the font behind it
 * makes it. One that has not come yet is taken for one that lacks them, so that no text changes while it is read.
 */
function isKazakh(document: Document, family: string): boolean {
  const pen = document.createElement("canvas").getContext("2d");
  const [width, other] = ["serif", "monospace"].map((behind) => {
    if (pen) pen.font = `99px ${family},${behind}`;
    return pen?.measureText("әғқңөұүһіӘҒҚҢӨҰҮҺІ").width;
  });
  return width === other;
}

/** The page's own font where it has the Kazakh letters: words of two fonts are hard to read. */
function fontOf(document: Document): string {
  const body = document.body ?? document.documentElement;
  const family = document.defaultView?.getComputedStyle(body).fontFamily ?? "";
  const isOwn = family && !browserDefault.test(family) && isKazakh(document, family.split(",")[0] as string);
  const own = isOwn ? `${family},` : "";
  return `:host{font-family:var(--kelisim-font,${own}system-ui,"Noto Sans",sans-serif)!important}`;
}

/**
 * Styles a shadow root with a constructed sheet: a strict `style-src` allows neither a `style` element nor the
 * attribute, and does not apply to these.
 */
export function adoptStyles(document: Document, root: ShadowRoot, css: string): void {
  const Sheet = (document.defaultView ?? globalThis).CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(css + fontOf(document));
  root.adoptedStyleSheets = [sheet];
}
