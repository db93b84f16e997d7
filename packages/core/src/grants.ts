import type { RecordReading } from "./read-record.ts";

/** Purposes and services that are let in, as one text; empty where none is. Alike for what opens alike. */
export const grantsOf = (reading: RecordReading | undefined): string =>
  reading?.granted.length ? `${reading.granted} ${reading.services}` : "";
