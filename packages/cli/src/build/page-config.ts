import type { Config } from "@kelisim/core";

/**
 * What a page reads. Our questions to the operator are no business of a visitor's; that something is pending is, since
 * a letter then says so. The texts stay as they are, so that the digest in a record is that of the checked config.
 */
export function pageConfig({ $schema, pending, services, ...config }: Config): Config {
  // Those are for the head.
  const read = services.map(({ globals, standIns, ...service }) => service);
  return { ...config, services: read, ...(pending && { pending: pending.map(({ path }) => ({ path, why: "" })) }) };
}
