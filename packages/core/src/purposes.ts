import type { Config, Purpose, Service } from "./config.ts";
import type { Choices } from "./consent.ts";
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

/**
 * Asked in the banner, which names it: what touches the device. Permissions and messages are asked for in their own words,
 * where they are needed; data at their button or form.
 */
export function isAskedInBanner(purpose: Purpose): boolean {
  return !purpose.always && purpose.kind === "device";
}

/** Written to the device record. Consent to personal data is another record, given elsewhere. */
export function isRecorded(purpose: Purpose): boolean {
  return !purpose.always && purpose.kind !== "data";
}

/** What the banner asks about and has no answer. */
export const unanswered = (config: Config, answers: Choices): readonly Purpose[] =>
  config.purposes.filter((purpose) => isAskedInBanner(purpose) && answers[purpose.id] === undefined);
