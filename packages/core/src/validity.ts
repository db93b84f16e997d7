import { decodeRecord } from "./codec.ts";
import type { Config } from "./config.ts";
import { addMonths, maxMonths } from "./months.ts";
import type { ConsentRecord } from "./record.ts";

/** When the record stops counting: its own term, or a shorter one that the operator has set since. */
export function endOf(record: ConsentRecord, config: Config): number {
  return Math.min(record.until, addMonths(record.at, config.consent.months));
}

/** Within its term. A record from the future, or one that claims more than 13 months, was not written by us. */
export function isCurrent(record: ConsentRecord, config: Config, now: number): boolean {
  return record.at <= now && now < endOf(record, config) && record.until <= addMonths(record.at, maxMonths);
}

/** The newest of several cookie values that counts for this operator now; copies may sit on several domains. */
export function newestRecord(values: readonly string[], config: Config, now: number): ConsentRecord | null {
  let newest: ConsentRecord | null = null;
  for (const value of values) {
    const record = decodeRecord(value);
    if (!record || record.operator !== config.id || !isCurrent(record, config, now)) continue;
    if (!newest || record.at >= newest.at) newest = record;
  }
  return newest;
}
