import type { Use } from "./named.ts";
import { useByName } from "./remote-address.ts";

/** `visit`: the visitor is led there, which no policy of the page holds. */
export type AttributeUse = Use | "visit" | undefined;

const ofSrc: Readonly<Record<string, Use>> = {
  script: "script",
  img: "image",
  input: "image",
  iframe: "frame",
  frame: "frame",
  embed: "object",
  video: "media",
  audio: "media",
  track: "media",
};

const ofLinks: readonly (readonly [rel: RegExp, use: AttributeUse])[] = [
  [/\bmodulepreload\b/, "script"],
  [/\b(?:preconnect|dns-prefetch)\b/, "preconnect"],
  [/\bstylesheet\b/, "style"],
  [/\bicon\b|apple-touch/, "image"],
  [/\bmanifest\b/, "manifest"],
];

const ofPreload: Readonly<Record<string, Use>> = {
  script: "script",
  style: "style",
  image: "image",
  font: "font",
  fetch: "connection",
  video: "media",
  audio: "media",
  track: "media",
  document: "frame",
  worker: "worker",
};

/** What is known of the element whose attribute it is. */
export interface Owner {
  /** `""` where that cannot be told. */
  readonly tag: string;
  readonly parent?: string;
  readonly rel?: string;
  readonly as?: string;
}

/**
 * What a browser does with the address in an attribute, or in a property of that name.
 * @returns `undefined` where it asks for nothing
 */
export function useOfAttribute(name: string, owner: Owner, address: string): AttributeUse {
  const { tag } = owner;
  if (name === "src") return ofSource(owner, address);
  if (name === "href") return ofHref(owner, address);
  if (name === "action" || name === "formaction") return "form";
  if (name === "ping") return "connection";
  if (/^(?:srcset|imagesrcset|poster|background)$/.test(name)) return "image";
  return name === "data" && tag === "object" ? "object" : undefined;
}

function ofSource({ tag, parent }: Owner, address: string): AttributeUse {
  if (tag === "source") return parent === "picture" ? "image" : "media";
  return tag ? ofSrc[tag] : (useByName(address) ?? "text");
}

function ofHref({ tag, rel = "", as = "" }: Owner, address: string): AttributeUse {
  if (/^(?:image|feimage)$/i.test(tag)) return "image";
  if (tag === "script") return "script";
  if (tag !== "link") return tag ? "visit" : (useByName(address) ?? "text");
  const [, use] = ofLinks.find(([pattern]) => pattern.test(rel.toLowerCase())) ?? [];
  if (use) return use;
  if (/\b(?:preload|prefetch)\b/i.test(rel)) return ofPreload[as.toLowerCase()] ?? useByName(address) ?? "text";
  // Made by code, and its `rel` is not at hand.
  return rel ? "visit" : (useByName(address) ?? "style");
}
