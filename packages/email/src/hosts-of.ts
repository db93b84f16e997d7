/** As much of a Kelisim config as tells which hosts a service has; its services are written out. */
export interface ServiceHosts {
  readonly services: readonly { readonly purpose: string; readonly hosts?: readonly string[] }[];
}

/** The hosts of every service under a purpose, each once. */
export function hostsOf(config: ServiceHosts, purpose: string): string[] {
  const services = config.services.filter((service) => service.purpose === purpose);
  return [...new Set(services.flatMap(({ hosts = [] }) => hosts))];
}
