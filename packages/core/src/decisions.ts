import type { Config, Purpose } from "./config.ts";
import type { Choices } from "./consent.ts";
import { textsDigest } from "./digest.ts";
import type { Language } from "./language.ts";
import { addMonths } from "./months.ts";
import { isAskedInBanner, isRecorded, unanswered } from "./purposes.ts";
import type { Act, ConsentRecord } from "./record.ts";
import { listedServices, purposeFingerprint } from "./services.ts";

/** The circumstances of an act. */
export interface Occasion {
  readonly config: Config;
  readonly previous: ConsentRecord | null;
  readonly language: Language;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** A fresh random id. */
  readonly id: string;
}

/** Every purpose that the banner names, granted. */
export function allGranted(config: Config): Choices {
  return sameFor(config, isAskedInBanner, true);
}

/** Every purpose that the banner names, refused, and whatever else was answered before: what was granted elsewhere ends too. */
export function allRefused(config: Config, previous: ConsentRecord | null): Choices {
  return sameFor(config, (purpose) => isAskedInBanner(purpose) || previous?.purposes[purpose.id] !== undefined, false);
}

function sameFor(config: Config, isMeant: (purpose: Purpose) => boolean, answer: boolean): Choices {
  return Object.fromEntries(config.purposes.filter(isMeant).map(({ id }) => [id, answer]));
}

/**
 * The record of an act. A purpose that is not in `choices` keeps its answer, and the record then ends when that answer
 * does; one never answered stays undecided. Ids that are no recorded purpose are left out.
 */
export function decide(choices: Choices, act: Act, occasion: Occasion): ConsentRecord {
  const { config, previous, language, now, id } = occasion;
  // Own properties only: nothing that a page has put on `Object.prototype` may grant.
  const chosen = new Map(Object.entries(choices));
  const purposes: Record<string, boolean> = Object.create(null);
  let until = addMonths(now, config.consent.months);
  for (const { id } of config.purposes.filter(isRecorded)) {
    const kept = previous?.purposes[id];
    const answer = chosen.get(id) ?? kept;
    if (answer === undefined) continue;
    purposes[id] = answer === true;
    // Consent that this act is not about is not prolonged by it.
    if (previous && kept && !chosen.has(id)) until = Math.min(until, previous.until);
  }
  return {
    id,
    operator: config.id,
    revision: config.policy.revision ?? "",
    digest: textsDigest(config, language),
    language,
    act,
    at: now,
    until,
    purposes,
    services: [...listedServices(config), ...unanswered(config, purposes).map(purposeFingerprint)],
  };
}

/**
 * Whether the banner still has to ask. An answer at a button or form of the page is about what stood there: a placeholder
 * that was allowed, messages ticked at a registration.
 */
export function isBannerDue(record: ConsentRecord | null, config: Config): boolean {
  if (!record) return true;
  const isApart = record.act === "button" || record.act === "form";
  return isApart && unanswered(config, record.purposes).length > 0;
}
