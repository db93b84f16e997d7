import type { Config, ConsentRecord, DataReceipt } from "@kelisim/core";

/** What is sent to the operator: a record of the dialogs, or consent given at a button or form. */
export type Receipt = ConsentRecord | DataReceipt;

/** Older ones give way: a server that never answers must not fill the storage of the page. */
const most = 20;

/** Characters of one receipt. A request that outlives its page takes 64 KiB at most (Fetch, "HTTP-network-or-cache fetch"), so more can never arrive. */
const longest = 64_000;

const keyOf = ({ id }: Config): string => `kelisim-receipts-${id}`;

/**
 * Receipts that the operator's server has not taken yet. Empty where storage is blocked. Any script of the site can write
 * there, so what is no receipt is left out, and goes with the next change.
 */
export function pendingReceipts(window: Window, config: Config): Receipt[] {
  try {
    const found: unknown = JSON.parse(window.localStorage.getItem(keyOf(config)) ?? "[]");
    return Array.isArray(found) ? found.filter(isReceipt).slice(-most) : [];
  } catch {
    return [];
  }
}

function isReceipt(entry: unknown): entry is Receipt {
  return typeof (entry as Receipt | null)?.id === "string" && JSON.stringify(entry).length < longest;
}

/** @returns whether the browser keeps them */
export function keepReceipts(window: Window, config: Config, receipts: readonly Receipt[]): boolean {
  try {
    if (receipts.length) window.localStorage.setItem(keyOf(config), JSON.stringify(receipts.slice(-most)));
    else window.localStorage.removeItem(keyOf(config));
    return true;
  } catch {
    return false;
  }
}
