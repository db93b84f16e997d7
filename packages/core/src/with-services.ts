import type {
  Config,
  ConfigInput,
  CookieDeclaration,
  Purpose,
  Service,
  ServiceDefinition,
  ServiceInput,
} from "./config.ts";

/**
 * A config with every service written out: an entry that names a service of the catalogue by its id gets the rest from
 * there, and what the entry says itself stands.
 * @param definitions those of `@kelisim/services` that the config names; only these end up in a bundle.
 * @throws Error that names every entry it cannot resolve.
 */
export function withServices(input: ConfigInput, definitions: readonly ServiceDefinition[]): Config {
  const faults: string[] = [];
  const services = input.services.map((entry, index) => {
    const own = typeof entry === "string" ? { id: entry } : entry;
    const definition = definitions.find(({ id }) => id === own.id);
    const service = fillService(own, definition, input.purposes);
    if (isComplete(service)) return service;
    faults.push(`services[${index}]: ${fault(own.id, definition)}`);
    return service as Service;
  });
  if (faults.length > 0) throw new Error(["Services of the Kelisim config:", ...faults].join("\n"));
  return { ...input, services };
}

/** What of a purpose a service is matched by. */
type PurposeName = { readonly [Key in "id" | "always"]?: Purpose[Key] | undefined };

/** An entry with what the catalogue adds to it. May still lack a purpose, or a title where there is no definition. */
export function fillService(
  own: ServiceInput,
  definition: ServiceDefinition | undefined,
  purposes: readonly PurposeName[],
): ServiceInput {
  if (!definition) return own;
  const purpose = own.purpose ?? purposeOf(definition, purposes);
  const cookies = definition.cookies?.map((cookie) => pick(cookie, cookieFields));
  return {
    ...pick<ServiceInput>(definition, serviceFields),
    ...(cookies && { cookies }),
    ...pick(own, serviceFields),
    ...(purpose !== undefined && { purpose }),
  };
}

function purposeOf({ category }: ServiceDefinition, purposes: readonly PurposeName[]): string | undefined {
  const named = purposes.find(({ id }) => id === category);
  return (named ?? (category === "necessary" ? purposes.find(({ always }) => always) : undefined))?.id;
}

function isComplete(service: ServiceInput): service is Service {
  return service.purpose !== undefined && service.title !== undefined;
}

function fault(id: string, definition: ServiceDefinition | undefined): string {
  return definition
    ? `no purpose has the id "${definition.category}". Write { "id": "${id}", "purpose": … }.`
    : `"${id}" is not among the definitions. Import it from @kelisim/services, or give it a purpose and a title.`;
}

// Records, so that the compiler sees that no field is missing. What else a catalogue knows stays out of a bundle's config.
const serviceFields: Readonly<Record<keyof Service, true>> = {
  id: true,
  purpose: true,
  title: true,
  description: true,
  hosts: true,
  cookies: true,
  storage: true,
  serviceWorkers: true,
  bundled: true,
  globals: true,
  standIns: true,
  fills: true,
  pages: true,
  gate: true,
  signal: true,
  account: true,
};

const cookieFields: Readonly<Record<keyof CookieDeclaration, true>> = {
  name: true,
  term: true,
  path: true,
  domain: true,
  httpOnly: true,
  unproven: true,
  use: true,
};

function pick<T extends object>(from: T, fields: Readonly<Record<keyof T, true>>): T {
  const names = Object.keys(fields) as (keyof T)[];
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]])) as T;
}
