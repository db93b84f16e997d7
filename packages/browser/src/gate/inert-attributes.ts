/**
 * What a tag asks for, or is, while it is inert: `data-kelisim-src`. The short form, `data-src`, is read too; lazy loaders
 * load what has it.
 */
export const inertValue = (element: Element, name: string): string | null =>
  element.getAttribute(`data-kelisim-${name}`) ?? element.getAttribute(`data-${name}`);
