import type { Config, Purpose, Service } from "./config.ts";
import { serviceFingerprints } from "./services.ts";

/** Purposes and services of a config by id. Maps, so that no id can reach a property of `Object.prototype`. */
export interface Catalogue {
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly services: ReadonlyMap<string, Service>;
  /** By service, what a record keeps of it. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

export function catalogue(config: Config): Catalogue {
  return {
    purposes: new Map(config.purposes.map((purpose) => [purpose.id, purpose])),
    services: new Map(config.services.map((service) => [service.id, service])),
    fingerprints: serviceFingerprints(config),
  };
}

/** Asked in the banner: what touches the device. Messages have their own unticked switches; data have their button. */
export function isAskedInBanner(purpose: Purpose): boolean {
  return !purpose.always && (purpose.kind === "device" || purpose.kind === "permission");
}

/** Written to the device record. Consent to personal data is another record, given elsewhere. */
export function isRecorded(purpose: Purpose): boolean {
  return !purpose.always && purpose.kind !== "data";
}
