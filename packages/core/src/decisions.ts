import type { Config } from "./config.ts";
import type { Choices } from "./consent.ts";
import { textsDigest } from "./digest.ts";
import type { Language } from "./language.ts";
import { addMonths } from "./months.ts";
import { isAskedInBanner, isRecorded } from "./purposes.ts";
import type { Act, ConsentRecord } from "./record.ts";
import { listedServices } from "./services.ts";

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

/** Every purpose the banner asks about, granted. */
export function allGranted(config: Config): Choices {
  return sameFor(config, true);
}

/** Every recorded purpose, refused: messages are refused too, though accepting all never grants them. */
export function allRefused(config: Config): Choices {
  return sameFor(config, false);
}

function sameFor(config: Config, answer: boolean): Choices {
  const asked = config.purposes.filter(answer ? isAskedInBanner : isRecorded);
  return Object.fromEntries(asked.map(({ id }) => [id, answer]));
}

/**
 * The record of an act. A purpose that is not in `choices` keeps its answer; one never answered is refused. Ids that are
 * no recorded purpose are left out.
 */
export function decide(choices: Choices, act: Act, occasion: Occasion): ConsentRecord {
  const { config, previous, language, now, id } = occasion;
  // Own properties only: nothing that a page has put on `Object.prototype` may grant.
  const chosen = new Map(Object.entries(choices));
  const purposes: Record<string, boolean> = Object.create(null);
  for (const purpose of config.purposes.filter(isRecorded)) {
    purposes[purpose.id] = (chosen.get(purpose.id) ?? previous?.purposes[purpose.id]) === true;
  }
  return {
    id,
    operator: config.id,
    revision: config.policy.revision ?? "",
    digest: textsDigest(config, language),
    language,
    act,
    at: now,
    until: addMonths(now, config.consent.months),
    purposes,
    services: listedServices(config),
  };
}
