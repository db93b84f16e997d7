import minifyHtml from "@minify-html/node";
import { minify as swcMinify } from "@swc/html";
import { type Options, minify as terserMinify } from "html-minifier-terser";
import htmlnano from "htmlnano";

const usual: Options = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  minifyCSS: true,
  minifyJS: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeStyleLinkTypeAttributes: true,
  sortAttributes: true,
  useShortDoctype: true,
};

const aggressive: Options = {
  ...usual,
  decodeEntities: true,
  processConditionalComments: true,
  removeEmptyElements: true,
  removeTagWhitespace: true,
  sortClassName: true,
};

// These need packages of their own, and are about styles and pictures.
const elsewhere = { minifyCss: false, minifySvg: false, removeUnusedCss: false } as const;

const nano = async (html: string, preset: "safe" | "max"): Promise<string> =>
  (await htmlnano.process(html, elsewhere, htmlnano.presets[preset])).html;

/** What sites put their pages through, as sites set it up. */
export const minifiers: Readonly<Record<string, (html: string) => Promise<string>>> = {
  "html-minifier-terser": (html) => terserMinify(html, usual),
  "html-minifier-terser, all it can drop": (html) => terserMinify(html, aggressive),
  "htmlnano safe": (html) => nano(html, "safe"),
  "htmlnano max": (html) => nano(html, "max"),
  "swc/html": async (html) => (await swcMinify(html)).code,
  "swc/html, all it can drop": async (html) =>
    (await swcMinify(html, { collapseWhitespaces: "all", minifyJs: true, sortAttributes: true, tagOmission: true }))
      .code,
  "minify-html": async (html) => minifyHtml.minify(Buffer.from(html), { minify_css: true, minify_js: true }).toString(),
  "minify-html, noncompliant": async (html) =>
    minifyHtml
      .minify(Buffer.from(html), {
        allow_noncompliant_unquoted_attribute_values: true,
        allow_optimal_entities: true,
        allow_removing_spaces_between_attributes: true,
        minify_js: true,
      })
      .toString(),
  // As server modules and caches do it.
  "regular expressions": async (html) =>
    html
      .replace(/<!--(?!\[if)[\s\S]*?-->/g, "")
      .replace(/>\s+</g, "><")
      .replace(/\s{2,}/g, " "),
  // And those that lay a page out, for people to read.
  "a line for each tag": async (html) => html.replace(/></g, ">\n  <"),
};
