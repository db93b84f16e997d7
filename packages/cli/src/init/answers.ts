/** What an operator has told about itself; empty where it has nothing to say yet. */
export interface Answers {
  readonly id: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly host: string;
  readonly controllerKk: string;
  readonly controllerRu: string;
  readonly bin: string;
  readonly policyUrl: string;
  /** Ids of the catalogue. */
  readonly services: readonly string[];
  readonly lock: boolean;
  /** The lock holds connections of scripts too. */
  readonly strictLock: boolean;
}

/** `www.my-shop.kz` as `my-shop`. */
export const idFromHost = (host: string): string =>
  host
    .replace(/^(?:\*\.|www\.)+/, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[^a-z0-9-]+/gi, "-")
    .toLowerCase()
    .slice(0, 32);

/** `https://www.my-shop.kz/a` as `my-shop.kz`, which stands for the site with and without `www`. */
export const hostFrom = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/[/?#:].*$/, "")
    .replace(/^www\./, "");
