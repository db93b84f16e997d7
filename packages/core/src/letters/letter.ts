import type { Config, Controller, Operation, Withdrawal } from "../config.ts";
import { inLanguage, type Language, type MandatoryLanguage } from "../language.ts";
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

const ours: Readonly<Record<MandatoryLanguage, LetterTexts>> = { kk, ru };

/** In which language a letter is, and its words. */
interface Words {
  readonly language: Language;
  readonly texts: LetterTexts;
}

/** To what consent is usually given, by the words of the law. */
const usual: readonly Operation[] = ["collection", "processing"];

/**
 * @param now milliseconds since 1970 UTC, from which a notice period runs
 * @param english the words of an English letter, which only who offers that language has
 * @throws where the policy has no ground for such a letter; see `lettersOf`
 */
export function letter(
  config: Config,
  id: LetterId,
  language: Language,
  now: number,
  english?: LetterTexts | undefined,
): Letter {
  const grounds = groundsOf(config, id);
  if (!grounds)
    throw new Error(`The config "${config.id}" has no ground for the letter "${id}". See lettersOf(config).`);
  const texts = (language === "en" ? english : ours[language]) ?? ours.kk;
  const words: Words = { language, texts };
  const site = inLanguage(config.name, language);
  const { subject, act, lawful, law } = texts.letters[id];
  const { covers = usual, messages } = config.withdrawal ?? {};
  return {
    subject: `${site}: ${subject}`,
    to: [...config.controllers.map((controller) => named(controller, words)), ...destination(config, id, words)],
    from: [...texts.from, ...(isIdentified(config, id) ? [texts.identity] : [])],
    paragraphs: [
      `${act(`«${site}»`, { covers, ofPartners: messages?.partners === true })}${inBrackets(citeClauses(texts, grounds.clauses))}.`,
      ...rest(config, id, words, now),
      texts.answer,
      ...(law ? [law] : lawful ? [texts.law] : []),
    ],
    closing: texts.closing,
  };
}

function named({ name, bin, iin }: Controller, { language, texts }: Words): string {
  return [
    inLanguage(name, language),
    ...(bin ? [`${texts.bin} ${bin}`] : []),
    ...(iin ? [`${texts.iin} ${iin}`] : []),
  ].join(", ");
}

function destination(config: Config, id: LetterId, { language, texts }: Words): readonly string[] {
  const route = routeOf(config, id, language);
  const address = "address" in route && route.address ? [route.address] : [];
  return route.kind === "post" && route.registered ? [...address, texts.registered] : address;
}

const inBrackets = (cited: string): string => (cited ? ` (${cited})` : "");

function isIdentified({ withdrawal, rights = [] }: Config, id: LetterId): boolean {
  if (id === "withdrawal") return withdrawal?.identified === true;
  return rights.some((right) => right.id === id && right.identified);
}

/** What follows the first paragraph. */
function rest(config: Config, id: LetterId, words: Words, now: number): readonly string[] {
  const { policy, withdrawal, rights = [] } = config;
  if (id === "withdrawal" && withdrawal) return withdrawn(withdrawal, words, now);
  if (id === "messages") return withoutMessages(config, words);
  const { language, texts } = words;
  const { more, blanks = [] } = texts.letters[id];
  const right = rights.find((one) => one.id === id);
  const known = id === "objection" && policy.objection?.acknowledgement;
  return [
    ...(more ? [more] : []),
    ...(right?.asks ? [inLanguage(right.asks, language)] : []),
    ...(known ? [inLanguage(known, language)] : []),
    ...blanks,
    ...(right?.fee ? [texts.fee] : []),
  ];
}

/** Of messages that no consent was given to, too, where the policy lets visitors refuse those. */
function withoutMessages({ withdrawal, rights = [] }: Config, { texts }: Words): readonly string[] {
  const others = rights.find((right) => right.id === "stop-messages");
  return [
    texts.stopMessages(withdrawal?.messages?.operatorDeadline?.workingDays),
    ...(others ? [texts.otherMessages(inBrackets(citeClauses(texts, others.clauses)))] : []),
    texts.messagesOnly,
  ];
}

function withdrawn(withdrawal: Withdrawal, { language, texts }: Words, now: number): readonly string[] {
  const { noticeDays, operatorDeadline, acknowledgement, exceptions = [], covers = usual, stops = covers } = withdrawal;
  return [
    noticeDays
      ? texts.notice(stops, noticeDays, formatDate(earliestDate(now, noticeDays)))
      : texts.stopProcessing(stops, operatorDeadline?.workingDays),
    ...(acknowledgement ? [inLanguage(acknowledgement, language)] : []),
    ...exceptions.map((exception) => texts.exceptions[exception]),
  ];
}
