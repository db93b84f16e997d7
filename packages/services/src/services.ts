import type { ServiceDefinition } from "@kelisim/core";

/** Every service of the catalogue, in alphabetical order of ids. Names one by one are in `./catalogue`. */
export const services: readonly ServiceDefinition[] = [];
