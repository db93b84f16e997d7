// Every page sets a font somewhere; where the body has none, its computed value is the browser's serif.
const browserDefault = /^(serif|"?times|-webkit-standard)/i;

/** The page's own font first, then one that has the Kazakh letters, for the glyphs the page's font lacks. */
function fontOf(document: Document): string {
  const body = document.body ?? document.documentElement;
  const family = document.defaultView?.getComputedStyle(body).fontFamily ?? "";
  const own = family && !browserDefault.test(family) ? `${family},` : "";
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
