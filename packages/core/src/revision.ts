import type { Config } from "./config.ts";
import { fingerprint } from "./hash.ts";
import { unanswered } from "./purposes.ts";
import type { ConsentRecord, NoticeAnswer } from "./record.ts";
import { purposeFingerprint, serviceFingerprints } from "./services.ts";

/** What has changed since a record was made. */
export interface Changes {
  /** Names the change; a notice is given once for each. */
  readonly about: string;
  /** Purposes or services were added, all of them off. */
  readonly additions: boolean;
}

/** @returns `null` when the visitor chose on the config as it is now */
export function changesSince(record: ConsentRecord, config: Config): Changes | null {
  const revision = config.policy.revision ?? "";
  // What the banner does not ask about is asked for where it is needed, so nobody has to be told that it is there.
  const purposes = unanswered(config, record.purposes).filter(
    (purpose) => !record.services.includes(purposeFingerprint(purpose)),
  );
  const fingerprints = serviceFingerprints(config);
  const services = config.services.filter(
    ({ id, purpose }) => record.purposes[purpose] && !record.services.includes(fingerprints.get(id) ?? ""),
  );
  const added = [...purposes, ...services].map(({ id }) => id).sort();
  if (revision === record.revision && !added.length) return null;
  return { about: revision + (added.length ? `+${fingerprint(added.join())}` : ""), additions: added.length > 0 };
}

/** Answers after which there is nothing more to say. `later` and silence are none. */
const final: readonly NoticeAnswer[] = ["read", "accepted", "objected"];

/** Whether the visitor still has to be told. A notice that was only shown, or put off, is shown again. */
export function isNoticeDue({ notice }: ConsentRecord, changes: Changes): boolean {
  return notice?.about !== changes.about || !final.includes(notice.answer);
}

/** The record with the notice noted. Answers, term and revision stay: a notice is not consent, and never prolongs it. */
export function withNotice(record: ConsentRecord, changes: Changes, answer: NoticeAnswer): ConsentRecord {
  return { ...record, notice: { about: changes.about, answer } };
}
