import { unescaped } from "../page/unescaped.ts";
import type { Rules } from "./rules.ts";

/** Elements that make requests, `HTML…Element`, and the properties that make them as soon as they are set. */
export const requestingElements =
  "Script Image IFrame Link Source Media Video Track Embed Object Input Anchor Area Base Body Frame";
export const requestingProperties = "src srcset href imageSrcset data poster ping background";

/** Whether an attribute holds what an element asks for. XML may have any prefix before `href`. */
export const isRequesting = (name: string): boolean =>
  /^(src|srcset|(.+:)?href|data|poster|ping|imagesrcset|background)$/.test(name);

/** Where an element keeps an address while it is inert. */
export const inertName = (name: string): string => `data-kelisim-${name.replace(/^.*:/, "")}`;

/** Whether an attribute holds several addresses, so that it is read as it was written. */
export const isList = (name: string): boolean => /set$|ping/i.test(name);

/** Ids of the services, all of them closed, that an attribute would call; `""` where it may be set. */
export function closedBy(rules: Rules, tag: string, name: string, value: string): string {
  // What a visitor follows is a visit, and no request of the page.
  if (!isRequesting(name) || (/href$/.test(name) && /^(a|area)$/.test(tag))) return "";
  for (const address of isList(name) ? value.split(/[\s,]+/) : [value, ...inside(tag, value)]) {
    const ids = address && rules.closedAt(address);
    if (ids) return ids;
  }
  return "";
}

/** Addresses in the page or the script that a frame has in place of an address. */
function inside(tag: string, value: string): readonly string[] {
  const isWritten = /^(i?frame|object|embed)$/.test(tag) && /^\s*(data|javascript):/i.test(value);
  return (isWritten && unescaped(value).match(/(https?:)?\/\/[^\s"'`<>\\]+/gi)) || [];
}
