import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** What a page under test/pages/services promises of its vendor, in its expect.json. */
export interface ServicePage {
  /** In the address: `http://services.pages.localhost/services/<folder>/`. */
  readonly folder: string;
  /** Of the service catalogue. */
  readonly id: string;
  /** The snippet has its tag, a script or a frame, in the HTML; others are made by a script. */
  readonly static: boolean;
  /** An expression that is true once the vendor works. */
  readonly global: string;
  /** What it talks to, its tag's host included. */
  readonly hosts: readonly string[];
  /** First-party. */
  readonly cookies: readonly string[];
  /** `localStorage:key`, `sessionStorage:key` or `indexedDB:name`. */
  readonly storage: readonly string[];
  /** Those that another service, which it brings along, sets: by that service's id. */
  readonly cookiesOf?: Readonly<Record<string, readonly string[]>>;
  /** Those that only a vendor that ran, or its frame, makes. */
  readonly requests: readonly ServiceRequest[];
}

export interface ServiceRequest {
  readonly host: string;
  readonly path: string;
  /** The service it goes to, if that is another one: an id sync, or what a tag manager loads. */
  readonly of?: string;
}

const root = fileURLToPath(new URL("../pages/services", import.meta.url));

/** In alphabetical order. */
export function servicePages(): ServicePage[] {
  const files = globSync(`${root}/*/expect.json`).sort();
  return files.map((file) => ({ folder: basename(dirname(file)), ...JSON.parse(readFileSync(file, "utf8")) }));
}

/** For a page's `evaluate`, which takes a function's source, so that no eval is needed there. */
export function works({ global }: ServicePage): () => boolean {
  return new Function(`return Boolean(${global})`) as () => boolean;
}

/** The vendor's snippet as it is published: what goes into the head, and what goes into the body. */
export function snippetOf({ folder }: ServicePage): string[] {
  const html = readFileSync(`${root}/${folder}/index.html`, "utf8");
  const [, head = "", body = ""] = /<!-- kelisim -->\n(.*)<\/head>\n<body>\n(.*)<\/body>/s.exec(html) ?? [];
  return [head, body].filter((piece) => piece !== "");
}
