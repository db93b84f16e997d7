import type { Status } from "./consent.ts";
import type { Catalogue } from "./purposes.ts";
import type { ConsentRecord } from "./record.ts";

/** What a status depends on. */
export interface Situation {
  readonly catalogue: Catalogue;
  readonly record: ConsentRecord | null;
  /** Global Privacy Control: advertising starts refused. */
  readonly gpc: boolean;
}

/** @returns `undefined` for an id that is neither a purpose nor a service */
export function statusOf(id: string, situation: Situation): Status | undefined {
  const service = situation.catalogue.services.get(id);
  const purpose = situation.catalogue.purposes.get(service ? service.purpose : id);
  if (!purpose) return undefined;
  if (purpose.always) return "granted";
  const { record, catalogue, gpc } = situation;
  const answer = record?.purposes[purpose.id];
  if (answer === true && service && !record?.services.includes(catalogue.fingerprints.get(id) ?? ""))
    return "undecided";
  if (answer === true) return "granted";
  return answer === false || (gpc && purpose.advertising) ? "denied" : "undecided";
}
