import type { Config } from "../config.ts";

/** The hosts of every service under a purpose, each once. */
export function hostsOf(config: Pick<Config, "services">, purpose: string): string[] {
  const services = config.services.filter((service) => service.purpose === purpose);
  return [...new Set(services.flatMap(({ hosts = [] }) => hosts))];
}
