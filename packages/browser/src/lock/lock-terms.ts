import {
  type Config,
  matchesName,
  type RecordTerms,
  recordTerms,
  type Service,
  serviceFingerprints,
} from "@kelisim/core";
import { asciiPlace } from "../page/ascii-place.ts";
import { sources } from "./sources.ts";

/** What the lock has to know. */
export interface LockTerms extends RecordTerms {
  /** CSP sources that are always open. */
  readonly open: readonly string[];
  /** Services that the record opens. */
  readonly services: readonly (readonly [fingerprint: string, purpose: string, hosts: readonly string[]])[];
  /** The policy's other directives, where it has some. */
  readonly others?: string;
}

/** Leaves connections to the guard. Each scheme by its name, since browsers take `*` for different ones. */
const anyConnection = ";connect-src http: https: ws: wss: data: blob:";

/**
 * Everything inline or made in the page is the page's own; what the lock tells apart is hosts. So vendors' inline
 * snippets run, and come to nothing.
 */
const ownKinds = ["'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"];

/** @param path of the pages that the lock is for; services with `pages` are open on theirs alone */
export function lockTerms(config: Config, path: string): LockTerms {
  const fingerprints = serviceFingerprints(config);
  const isAlways = new Map(config.purposes.map(({ id, always }) => [id, always]));
  const here = config.services.filter(({ pages }) => !pages || pages.some((page) => matchesName(page, path)));
  const isOpen = (purpose: string, gate?: string): boolean => gate === "signal" || isAlways.get(purpose) === true;
  const always = here.filter(({ purpose, gate }) => isOpen(purpose, gate));
  const asked = here.filter(({ purpose, gate }) => !isOpen(purpose, gate));
  return {
    ...recordTerms(config),
    open: [
      ...new Set([
        ...(config.gate?.lock?.allow ?? []).map(asciiSource).map(encoded),
        ...ownKinds,
        ...always.flatMap(hostsOf).flatMap(sources),
      ]),
    ],
    ...(config.gate?.lock?.connections === "guard" && { others: anyConnection }),
    services: asked.map((service) => [fingerprints.get(service.id) ?? "", service.purpose, hostsOf(service)]),
  };
}

/** On a developer's own machine sites have ports, which CSP wants said. */
const hostsOf = ({ hosts = [] }: Pick<Service, "hosts">): string[] =>
  hosts.map((host) => encoded(asciiPlace(host, globalThis)).replace(/^([^/]*\blocalhost)(?=\/|$)/, "$1:*"));

/** A policy is ASCII; a source beyond it counts for nothing. */
function asciiSource(source: string): string {
  if (!/\P{ASCII}/u.test(source)) return source;
  const [scheme = ""] = /^[a-z]+:\/\//i.exec(source) ?? [];
  return scheme + asciiPlace(source.slice(scheme.length), globalThis);
}

/** One source stays one source: these would end it, its directive or the attribute that it stands in (CSP3, 2.3). */
const encoded = (source: string): string => source.replace(/[\s;,"<>&]/g, encodeURIComponent);
