export type AskKind = "read" | "write" | "erase";

/** What the page asks of the app, as JSON. */
export interface AppQuestion {
  /** Version of the messages. */
  readonly kelisim: 1;
  /** Random; the answer carries it. */
  readonly id: string;
  readonly type: AskKind;
  /** The operator whose record is meant. */
  readonly operator: string;
  /** The record to write. */
  readonly value?: string;
}

/** What the app answers, as an object or as JSON. */
export interface AppAnswer {
  readonly kelisim: 1;
  readonly id: string;
  readonly type: AskKind;
  readonly operator: string;
  /** To `read`: the record, or `null` where there is none. */
  readonly value?: string | null;
  /** To `write` and `erase`: `true` once it is done. */
  readonly ok?: boolean;
}

/** Longest record that is taken, the same as a cookie's; the rest of an answer is short. */
const longestValue = 2000;
const longestAnswer = 4000;

/** An answer as it came: JSON is read, and whatever is not JSON of a sane length is `undefined`. */
export function parsedAnswer(message: unknown): unknown {
  if (typeof message !== "string") return message;
  if (message.length > longestAnswer) return undefined;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}

/** Whether something is the answer to a question in every field. */
export function answers(answer: Partial<AppAnswer>, { id, type, operator }: AppQuestion): answer is AppAnswer {
  const { value, ok } = answer;
  const isMeant = answer.kelisim === 1 && answer.id === id && answer.type === type && answer.operator === operator;
  const isRecord = value === null || (typeof value === "string" && value.length <= longestValue);
  return isMeant && (type === "read" ? isRecord : ok === true);
}
