import type { Config, Purpose, Service } from "./config.ts";
import { fingerprint, hash } from "./hash.ts";

/** Above this, one digest stands for the whole list, so that the record stays a small cookie. */
const listedAtMost = 50;

/**
 * A service moved to another purpose is a new one: it was not accepted for that.
 * @throws Error for a name of the catalogue, of which nothing is known here and nothing could be held
 */
function nameOf(service: Pick<Service, "id" | "purpose">): string {
  if (typeof service === "string")
    throw new Error(`the service "${service}" is only a name: write it out with withServices, or use kelisim build`);
  return `${service.purpose}/${service.id}`;
}

/** What a config lists, as far as a record needs it. */
export interface ServiceList {
  readonly services: readonly Pick<Service, "id" | "purpose">[];
}

/** By id, what a record keeps of each service. A long list has one fingerprint; once it changes, all count as new. */
export function serviceFingerprints({ services }: ServiceList): Map<string, string> {
  const whole = services.length > listedAtMost ? hash(services.map(nameOf).sort().join()) : undefined;
  return new Map(services.map((service) => [service.id, whole ?? fingerprint(nameOf(service))]));
}

/** What a record keeps of the services that were listed when the visitor chose. */
export function listedServices(config: Config): string[] {
  return [...new Set(serviceFingerprints(config).values())].sort();
}

/** What a record keeps of a purpose that was listed and not answered, so that it is none that was added since. */
export const purposeFingerprint = ({ id }: Pick<Purpose, "id">): string => fingerprint(`/${id}`);
