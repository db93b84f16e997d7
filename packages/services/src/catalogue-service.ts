import type { CookieDeclaration, CookieUse, ServiceDefinition, Text } from "@kelisim/core";

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
