import type { Service } from "@kelisim/core";
import { type ConfigDraft, type Draft, items } from "../draft.ts";
import type { Path } from "../path.ts";
import { asciiPlace } from "./ascii-host.ts";

/** A host of a service, with the path that narrows it. */
export interface Place {
  readonly id: string;
  /** Where it stands in the config. */
  readonly path: Path;
  /** As the operator wrote it. */
  readonly written: string;
  /** As browsers write it. */
  readonly place: string;
}

/** Hosts by what the gate does with their services. One without a purpose that is known waits for consent. */
export interface GatedPlaces {
  /** Waits for the visitor's consent. */
  readonly held: readonly Place[];
  /** Necessary: loads for everybody, on some pages only where it has `pages`. */
  readonly necessary: readonly (Place & { readonly pages: readonly string[] | undefined })[];
  /** Loads for everybody and is told by a signal. */
  readonly told: readonly Place[];
}

export function gatedPlaces(config: ConfigDraft): GatedPlaces {
  const always = new Set(items(config.purposes).flatMap(([, { id, always }]) => (always ? [id] : [])));
  const services = items(config.services);
  const isTold = ({ gate }: Draft<Service>): boolean => gate === "signal";
  const isNecessary = ({ purpose }: Draft<Service>): boolean => purpose !== undefined && always.has(purpose);
  const places = services.flatMap(([at, service]) =>
    items(service.hosts).map(([index, written]) => ({
      service,
      pages: service.pages && items(service.pages).map(([, page]) => page),
      id: service.id ?? "",
      path: ["services", at, "hosts", index],
      written,
      place: asciiPlace(written),
    })),
  );
  return {
    held: places.filter(({ service }) => !isTold(service) && !isNecessary(service)),
    necessary: places.filter(({ service }) => !isTold(service) && isNecessary(service)),
    told: places.filter(({ service }) => isTold(service)),
  };
}
