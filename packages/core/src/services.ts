import type { Config, Service } from "./config.ts";
import { fingerprint, hash } from "./hash.ts";

/** Above this, one digest stands for the whole list, so that the record stays a small cookie. */
const listedAtMost = 50;

/** A service moved to another purpose is a new one: it was not accepted for that. */
const nameOf = (service: Service): string => `${service.purpose}/${service.id}`;

const digestOfAll = (config: Config): string => hash(config.services.map(nameOf).sort().join());

/** What a record keeps of the services that were listed when the visitor chose. */
export function serviceFingerprints(config: Config): string[] {
  if (config.services.length > listedAtMost) return [digestOfAll(config)];
  return [...new Set(config.services.map((service) => fingerprint(nameOf(service))))].sort();
}

/** Whether a service was listed when the visitor chose. A long list that changed counts as all new. */
export function wasListed(service: Service, config: Config, fingerprints: readonly string[]): boolean {
  const known = config.services.length > listedAtMost ? digestOfAll(config) : fingerprint(nameOf(service));
  return fingerprints.includes(known);
}
