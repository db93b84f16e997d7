import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { readAddress } from "./address.ts";

type Read = (html: string) => Tree.ParentNode;

/** Scripts do not run in an e-mail. */
const asDocument: Read = (html) => parse(html, { scriptingEnabled: false });
const asFragment: Read = (html) => parseFragment(html, { scriptingEnabled: false });

/**
 * Addresses that an e-mail asks a host for, found in its tree. Shares nothing with what takes them out but the parser's
 * tokenizer, and is as plain as it can be.
 */
export const requestsOfTree = (html: string, host: string): string[] =>
  addressesIn(asDocument(html)).filter((address) => {
    const url = address ? readAddress(address, "https://email.invalid/") : undefined;
    return `.${url?.hostname.replace(/\.$/, "")}`.endsWith(`.${host}`);
  });

function addressesIn(node: Tree.Node): string[] {
  const own = "tagName" in node ? addressesOf(node) : "data" in node ? addressesForOutlook(node.data) : [];
  const within = "childNodes" in node ? node.childNodes.flatMap(addressesIn) : [];
  return [...own, ...within, ...("content" in node ? addressesIn(node.content) : [])];
}

function addressesForOutlook(comment: string): string[] {
  const html = /^\[if [^\]]*\]>(.*)$/s.exec(comment)?.[1];
  return html === undefined ? [] : addressesIn(asFragment(html));
}

function addressesOf(element: Tree.Element): string[] {
  const sheet = element.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
  return [
    ...element.attrs.flatMap((attribute) => addressesOfAttribute(element, attribute)),
    ...(element.tagName === "style" ? addressesOfStyle(sheet) : []),
  ];
}

function addressesOfAttribute(
  { tagName, attrs }: Tree.Element,
  { name, value }: Tree.Element["attrs"][number],
): string[] {
  if (/^(?:src|background|poster|data)$/.test(name)) return [value];
  if (name === "srcset") return value.split(/[\s,]+/);
  if (name === "style") return addressesOfStyle(value);
  if (name === "srcdoc") return addressesIn(asDocument(value));
  const loads =
    tagName === "link" ? attrs.some((other) => other.value === "stylesheet") : /^(?:image|use)$/.test(tagName);
  return name === "href" && loads ? [value] : [];
}

function addressesOfStyle(css: string): string[] {
  // Strings and comments are matched too, so that nothing in them is taken for an address.
  const tokens = /(?:url\(|@import)\s*["']?([^"')]*)["']?|"[^"\n]*"?|'[^'\n]*'?|\/\*.*?(?:\*\/|$)/gis;
  return [...css.matchAll(tokens)].map(([, address = ""]) => address.replace(/\\(.)/g, "$1").trim());
}
