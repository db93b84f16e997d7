import type { CookieDeclaration, Service } from "@kelisim/core";
import { counted } from "./counted.ts";
import type { Texts } from "./texts.ts";

/** How long a cookie stays. A term that is not known is said to be unknown. */
function describeTerm(texts: Texts, term: CookieDeclaration["term"]): string {
  if (!term) return texts.termUnknown;
  return term === "session" ? texts.session : counted(term.count, texts.units[term.unit]);
}

/** What it is for, its term, and where a page cannot reach it: the dialog must not promise to clear that. */
function describeCookie(texts: Texts, { use, term, domain, httpOnly }: CookieDeclaration): string {
  const reason = httpOnly ? "http-only" : domain && "other-domain";
  return [use && texts.uses[use], describeTerm(texts, term), reason && texts.reasons[reason]]
    .filter(Boolean)
    .join(" · ");
}

/** What a service keeps on the device: the name and what is known of it. */
export function storedBy(
  texts: Texts,
  { cookies = [], storage = [] }: Service,
): readonly (readonly [string, string])[] {
  return [
    ...cookies.map((cookie) => [cookie.name, describeCookie(texts, cookie)] as const),
    ...storage.map(({ name, where }) => [name, texts.places[where]] as const),
  ];
}
