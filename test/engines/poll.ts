import { setTimeout } from "node:timers/promises";

export interface Attempt<T> {
  /** Present once the wait is over. */
  readonly done?: { readonly value: T };
  /** What stands in the way, for the message. */
  readonly problem?: string;
}

/** Milliseconds; a busy machine needs seconds for what takes milliseconds. */
export const patience = 10_000;

/**
 * Tries until done. Exceptions count as "not yet": a page may be between two documents.
 * @throws after `cap` milliseconds, even if an attempt never comes back.
 */
export async function poll<T>(what: string, attempt: () => Promise<Attempt<T>>, cap: number = patience): Promise<T> {
  const end = performance.now() + cap;
  let last: Attempt<T> = {};
  let cause: unknown;
  while (performance.now() < end) {
    try {
      last = await Promise.race([attempt(), noAnswer(end - performance.now())]);
      cause = undefined;
    } catch (error) {
      last = { problem: error instanceof Error ? error.message : String(error) };
      cause = error;
    }
    if (last.done) return last.done.value;
    await setTimeout(25);
  }
  throw new Error(`Waited ${cap / 1000} s for ${what}${last.problem ? `; at last: ${last.problem}` : ""}`, { cause });
}

/** @throws if the browser gives no answer in time; now and then one stops answering for good. */
export async function answered<T>(what: string, command: Promise<T>, cap: number = 2 * patience): Promise<T> {
  const timer = new AbortController();
  const late = setTimeout(cap, undefined, { ref: false, signal: timer.signal }).then(() => {
    throw new Error(`No answer for ${cap / 1000} s: ${what}`);
  });
  try {
    return await Promise.race([command, late]);
  } finally {
    late.catch(() => undefined);
    timer.abort();
  }
}

async function noAnswer(delay: number): Promise<Attempt<never>> {
  return setTimeout(delay, { problem: "no answer" }, { ref: false });
}
