import type { Attribute, Tag } from "./scan-email.ts";
import { srcsetAddresses } from "./srcset.ts";

/** How an attribute says what is loaded: addresses, a style, or an e-mail within the e-mail. */
export type Request =
  | { readonly kind: "addresses"; readonly addresses: readonly string[] }
  | { readonly kind: "style" }
  | { readonly kind: "email" };

/** Loaded without the reader's doing on whatever element. The last two are VML's and Office's. */
const addressAttributes = new Set(["src", "lowsrc", "dynsrc", "poster", "background", "data", "o:href", "o:althref"]);

/** Presentation attributes of SVG that may hold `url()`. */
const styleAttributes = new Set(
  "style fill stroke filter mask clip-path cursor marker marker-start marker-mid marker-end".split(" "),
);

/** Elements whose `href` is loaded. That of `a` is the reader's to follow. */
const loadingElements = new Set(["image", "use", "feimage", "script"]);

const loadingRelations =
  /^(?:stylesheet|icon|mask-icon|apple-touch-\S*|preload|modulepreload|prefetch|preconnect|dns-prefetch|prerender|manifest|import)$/;

export const attributeOf = (tag: Tag, name: string): string | undefined =>
  tag.attributes.find((attribute) => attribute.name === name)?.value;

/** What an attribute makes a mail program or a browser ask for; `undefined` for nothing. */
export function requestOf(tag: Tag, { name, value }: Attribute): Request | undefined {
  if (styleAttributes.has(name)) return { kind: "style" };
  if (name === "srcdoc") return { kind: "email" };
  if (addressAttributes.has(name)) return { kind: "addresses", addresses: [value] };
  if (name === "srcset" || name === "imagesrcset") return { kind: "addresses", addresses: srcsetAddresses(value) };
  if (name === "ping") return { kind: "addresses", addresses: value.split(/[\t\n\f\r ]+/) };
  if (name === "href" || name === "xlink:href") {
    return loadsHref(tag) ? { kind: "addresses", addresses: [value] } : undefined;
  }
  if (name === "content" && isRefresh(tag)) return { kind: "addresses", addresses: [refreshAddress(value)] };
  return undefined;
}

function loadsHref(tag: Tag): boolean {
  if (tag.name !== "link") return loadingElements.has(tag.name);
  const relations = (attributeOf(tag, "rel") ?? "").toLowerCase().split(/[\t\n\f\r ]+/);
  return relations.some((relation) => loadingRelations.test(relation));
}

const isRefresh = (tag: Tag): boolean =>
  tag.name === "meta" && attributeOf(tag, "http-equiv")?.toLowerCase() === "refresh";

/** `0; url='…'` without what is before the address. */
function refreshAddress(content: string): string {
  const rest = content.replace(/^[\s\d.]*[;,\s]?\s*/, "").replace(/^url\s*=\s*/i, "");
  const quote = /^["']/.exec(rest)?.[0];
  return quote ? (rest.slice(1).split(quote, 1)[0] ?? "") : rest;
}
