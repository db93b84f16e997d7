/** Attributes that make a request, written as `data-kelisim-<name>` while the tag is inert. */
export const requesting = [
  "src",
  "srcset",
  "href",
  "poster",
  "data",
  "style",
  "ping",
  "imagesrcset",
  "background",
] as const;

/** What a tag asks for, or is, while it is inert: `data-kelisim-src`. The short form, `data-src`, is read too. */
export const inertValue = (element: Element, name: string): string | null =>
  element.getAttribute(`data-kelisim-${name}`) ?? element.getAttribute(`data-${name}`);
