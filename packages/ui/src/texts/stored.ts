import type { CookieDeclaration, Service } from "@kelisim/core";
import { counted } from "./counted.ts";
import type { Texts } from "./texts.ts";

/** How long a cookie stays. A term that is not known is said to be unknown. */
function describeTerm(texts: Texts, term: CookieDeclaration["term"]): string {
  if (!term) return texts.termUnknown;
  if (term === "session") return texts.session;
  return counted(term.count, texts.units[term.unit]);
}

/** Some cookies are out of a page's reach; the dialog must not promise to clear them. */
function describeCookie(texts: Texts, { term, domain, httpOnly }: CookieDeclaration): string {
  const reason = httpOnly ? "http-only" : domain && "other-domain";
  return describeTerm(texts, term) + (reason ? ` · ${texts.reasons[reason]}` : "");
}

/** What a service keeps on the device: the name and what is known of it. */
export function storedBy(
  texts: Texts,
  { cookies = [], storage = [] }: Service,
): readonly (readonly [string, string])[] {
  return [
    ...cookies.map((cookie) => [cookie.name, describeCookie(texts, cookie)] as const),
    ...storage.map(({ name, where }) => [name, where] as const),
  ];
}
