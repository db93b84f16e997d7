import { type Config, type ConsentRecord, encodeRecord, recordCookieName } from "@kelisim/core";
import { expireCookie, visibleCookies } from "../../clear/expire-cookie.ts";
import type { RecordStorage } from "../record-storage.ts";
import { openAppLine } from "./app-line.ts";

/**
 * The record kept by the app around a web view, which loses cookies. What the app has confirmed is held here, and only
 * that counts; what is in doubt is no record.
 * @returns once the app has answered, or has not in time
 */
export async function openAppStorage(
  window: Window & typeof globalThis,
  config: Config,
  changed: () => void,
): Promise<Required<RecordStorage>> {
  const ask = openAppLine(window, config.id);
  let kept: string | null = null;
  /** Of changes; an answer that an act has overtaken tells nothing. */
  let turn = 0;
  /** The app has not confirmed the last change, so what it has may be what was to go. */
  let inDoubt = false;
  let looking = false;

  const look = async (): Promise<void> => {
    if (looking || inDoubt) return;
    looking = true;
    try {
      const before = turn;
      const answer = await ask("read");
      // Without an answer the last one stands: an app that was in the background may be slow.
      if (answer !== undefined && before === turn) kept = answer?.value ?? null;
    } finally {
      looking = false;
    }
  };
  const change = async (type: "write" | "erase", value?: string): Promise<boolean> => {
    const mine = ++turn;
    inDoubt = true;
    const isDone = Boolean(await ask(type, value));
    if (mine === turn) inDoubt = !isDone;
    return isDone;
  };
  const erase = (): Promise<boolean> => {
    kept = null;
    return change("erase");
  };

  await look();
  // One from before the app kept the record would be another truth for a server.
  const cookie = recordCookieName(config);
  if (hasCookie(window, cookie)) expireCookie(window, cookie);
  return {
    values: () => (kept === null ? [] : [kept]),
    // What the app has stands, as without an answer.
    look: () => void look().then(changed, () => {}),
    erase,
    async write(record, previous) {
      const value = encodeRecord(record);
      // A refusal is in force at once, whatever the app says.
      if (!opens(record, previous)) kept = value;
      const mine = turn + 1;
      const isKept = await change("write", value);
      if (mine !== turn) return isKept;
      // It may have been kept and only the answer lost; the visitor is told that it does not count.
      if (isKept) kept = value;
      else void erase();
      return isKept;
    },
  };
}

/** Whether a record lets in anything that the one before did not. */
function opens({ purposes, services }: ConsentRecord, previous: ConsentRecord | null): boolean {
  const granted = Object.keys(purposes).filter((id) => purposes[id]);
  const isListed = (service: string): boolean => previous?.services.includes(service) === true;
  return granted.some((id) => !previous?.purposes[id]) || (granted.length > 0 && !services.every(isListed));
}

function hasCookie({ document }: Window, name: string): boolean {
  try {
    return visibleCookies(document).includes(name);
  } catch {
    // A page in a sandbox may not look.
    return false;
  }
}
