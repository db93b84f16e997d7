/** Classes by which lazy loaders find what they load. */
const lazyClass = /\b(?:lazy|lazyload|lazyloaded|lozad|b-lazy|js-lazy)\b/i;

/** The attribute of an inert tag that a lazy loader takes for its own, so that the tag loads before consent. */
export function lazySlip(tag: string, attribute: (name: string) => string | null | undefined): string | undefined {
  if (tag === "script" || !lazyClass.test(attribute("class") ?? "")) return undefined;
  return ["data-src", "data-srcset", "data-poster"].find((name) => attribute(name) != null);
}
