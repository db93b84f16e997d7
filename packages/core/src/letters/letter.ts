import type { Config, Controller, Withdrawal } from "../config.ts";
import type { Language } from "../language.ts";
import { citeClauses } from "./cite.ts";
import { earliestDate, formatDate } from "./dates.ts";
import { groundsOf, type LetterId } from "./grounds.ts";
import { routeOf } from "./route.ts";
import { kk } from "./texts/kk.ts";
import { ru } from "./texts/ru.ts";
import type { LetterTexts } from "./texts/texts.ts";

/** A letter from a visitor to the operator. Blanks are for the visitor to fill in: nothing is known of them here. */
export interface Letter {
  readonly subject: string;
  /** Each controller with its number, then the address where there is one. */
  readonly to: readonly string[];
  readonly from: readonly string[];
  /** The first says what the letter does and the clause it rests on; it stands by itself. */
  readonly paragraphs: readonly string[];
  readonly closing: readonly string[];
}

const textsOf: Readonly<Record<Language, LetterTexts>> = { kk, ru };

/**
 * @param now milliseconds since 1970 UTC, from which a notice period runs
 * @throws where the policy has no ground for such a letter; see `lettersOf`
 */
export function letter(config: Config, id: LetterId, language: Language, now: number): Letter {
  const grounds = groundsOf(config, id);
  if (!grounds)
    throw new Error(`The config "${config.id}" has no ground for the letter "${id}". See lettersOf(config).`);
  const texts = textsOf[language];
  const site = config.name[language];
  const { subject, act } = texts.letters[id];
  return {
    subject: `${site}: ${subject}`,
    to: [...config.controllers.map((controller) => named(controller, language)), ...destination(config, id, language)],
    from: texts.from,
    paragraphs: [
      `${act(`«${site}»`)}${inBrackets(citeClauses(texts, grounds.clauses))}.`,
      ...rest(config, id, language, now),
      texts.answer,
      ...(texts.letters[id].lawful ? [texts.law] : []),
    ],
    closing: texts.closing,
  };
}

function named({ name, bin, iin }: Controller, language: Language): string {
  const texts = textsOf[language];
  return [name[language], ...(bin ? [`${texts.bin} ${bin}`] : []), ...(iin ? [`${texts.iin} ${iin}`] : [])].join(", ");
}

function destination(config: Config, id: LetterId, language: Language): readonly string[] {
  const route = routeOf(config, id, language);
  const address = "address" in route && route.address ? [route.address] : [];
  return route.kind === "post" && route.registered ? [...address, textsOf[language].registered] : address;
}

const inBrackets = (cited: string): string => (cited ? ` (${cited})` : "");

/** What follows the first paragraph. */
function rest(config: Config, id: LetterId, language: Language, now: number): readonly string[] {
  const texts = textsOf[language];
  const { policy, withdrawal, rights = [] } = config;
  if (id === "withdrawal" && withdrawal) return withdrawn(withdrawal, language, now);
  if (id === "messages") {
    return [texts.stopMessages(withdrawal?.messages?.operatorDeadline?.workingDays), texts.messagesOnly];
  }
  const { blanks = [] } = texts.letters[id];
  const known = id === "objection" && policy.objection?.acknowledgement;
  const fee = rights.some((right) => right.id === id && right.fee);
  return [...(known ? [known[language]] : []), ...blanks, ...(fee ? [texts.fee] : [])];
}

function withdrawn(withdrawal: Withdrawal, language: Language, now: number): readonly string[] {
  const texts = textsOf[language];
  const { noticeDays, operatorDeadline, acknowledgement, exceptions = [] } = withdrawal;
  return [
    noticeDays
      ? texts.notice(noticeDays, formatDate(earliestDate(now, noticeDays)))
      : texts.stopProcessing(operatorDeadline?.workingDays),
    ...(acknowledgement ? [acknowledgement[language]] : []),
    ...exceptions.map((exception) => texts.exceptions[exception]),
  ];
}
