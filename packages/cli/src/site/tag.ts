import type { DefaultTreeAdapterTypes } from "parse5";
import type { Position } from "../position.ts";
import { type Owner, useOfAttribute } from "./attribute-use.ts";
import { beginning, type Named } from "./named.ts";
import { readRemote } from "./remote-address.ts";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** One element of a page. */
export interface Tag {
  readonly name: string;
  /** By lower-case name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly at: Position;
}

/** Every element in document order, those in templates too. @param parent name of the element around it */
export function eachElement(node: Node, run: (element: Element, parent: string) => void, parent = ""): void {
  const isElement = "tagName" in node;
  if (isElement) run(node, parent);
  const name = isElement ? node.tagName : "";
  if ("content" in node) eachElement(node.content, run, name);
  else if ("childNodes" in node) for (const child of node.childNodes) eachElement(child, run, name);
}

export function tagOf({ tagName, attrs, sourceCodeLocation: place }: Element): Tag {
  return {
    name: tagName.toLowerCase(),
    attributes: new Map(attrs.map(({ name, value }) => [name.toLowerCase(), value])),
    at: place ? { line: place.startLine, column: place.startCol } : beginning,
  };
}

export function textIn({ childNodes }: Element): string {
  return childNodes.map((child) => ("value" in child ? child.value : "")).join("");
}

/** Where the text of an element begins. */
export function textStart({ childNodes: [first] }: Element): Position {
  const place = first?.sourceCodeLocation;
  return place ? { line: place.startLine, column: place.startCol } : beginning;
}

/**
 * Addresses that stand in attributes, inert ones too.
 * @param base what addresses of the page stand behind, where its `<base>` is of another host
 */
export function addressesOf(tag: Tag, parent: string, base: string): Named[] {
  const { name, attributes, at } = tag;
  const owner: Owner = { tag: name, parent, rel: attributes.get("rel") ?? "", as: attributes.get("as") ?? "" };
  return [...attributes].flatMap(([written, value]) =>
    addressesIn(written, value).flatMap((address) => addressOf(written, address, owner, base, at)),
  );
}

function addressOf(written: string, address: string, owner: Owner, base: string, at: Position): Named[] {
  const use = useOfAttribute(bare(written), owner, address);
  // Some script of the page may take it.
  if (!use && written.startsWith("data-")) return readRemote(address, "text") ? [{ use: "text", address, at }] : [];
  if (!use || use === "visit") return [];
  return [{ use, address: isWhole(address) ? address : base + address, at }];
}

const bare = (written: string): string => written.replace(/^(?:data-kelisim-|data-|xlink:)/, "");

const isWhole = (address: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address.trim());

/** `srcset` has several: `a.png 1x, b.png 2x`. */
function addressesIn(written: string, value: string): string[] {
  if (!written.endsWith("srcset")) return [value];
  const candidates = value.split(/,\s+|,(?=\s*(?:https?:)?\/\/)/);
  return candidates.flatMap((one) => one.trim().split(/\s+/, 1)).filter(Boolean);
}
