import type { CookieDeclaration, ServiceDefinition, Text } from "@kelisim/core";

/** A service of the catalogue. Facts only: no code, and nothing that an operator decides. */
export interface CatalogueService extends ServiceDefinition {
  /** The company behind the service, in Latin letters. */
  readonly vendor: string;
  /** Where the vendor is: ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The vendor's own page about the service or its cookies. */
  readonly documentation: string;
  /** One sentence: what it does for the site, and what it stores or learns. */
  readonly description: Text;
  readonly hosts: readonly string[];
  readonly cookies?: readonly CatalogueCookie[];
}

export interface CatalogueCookie extends CookieDeclaration {
  readonly use: CookieUse;
}

/**
 * What a cookie is for.
 *
 * - `visitor`: tells one browser or person from another
 * - `session`: holds one visit together
 * - `campaign`: where the visitor came from, such as a click on an advertisement or a call
 * - `ads`: picks or counts advertisements
 * - `sync`: joins the identifiers of several sites or vendors
 * - `settings`: language, window, other choices
 * - `media`: playing of video
 * - `chat`: state of a chat or a widget
 * - `login`: signing in with the vendor
 * - `consent`: what was allowed or refused
 * - `security`: robots, attacks, forged requests
 * - `limit`: how many requests go where
 * - `test`: whether cookies or advertisements work
 * - `debug`: for developers
 * - `other`: the vendor's own service data
 */
export type CookieUse =
  | "visitor"
  | "session"
  | "campaign"
  | "ads"
  | "sync"
  | "settings"
  | "media"
  | "chat"
  | "login"
  | "consent"
  | "security"
  | "limit"
  | "test"
  | "debug"
  | "other";
