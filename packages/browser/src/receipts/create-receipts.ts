import type { Config } from "@kelisim/core";
import type { Reporter } from "../page/report.ts";
import { keepReceipts, pendingReceipts, type Receipt } from "./pending-receipts.ts";

export interface Receipts {
  /** Sends a receipt, and keeps it until the operator's server has taken it. */
  add(receipt: Receipt): void;
  /** Sends again what was not taken on pages before. */
  sendPending(): void;
}

/**
 * Brings receipts to `receipts.url`. A request goes on when the page is left, so nothing waits for it; one that fails is
 * made again on the next page. A receipt may arrive twice, with the same id.
 */
export function createReceipts(window: Window & typeof globalThis, config: Config, reporter: Reporter): Receipts {
  const url = config.receipts?.url;
  const sending = new Set<string>();

  const drop = ({ id }: Receipt): void => {
    const left = pendingReceipts(window, config).filter((one) => one.id !== id);
    keepReceipts(window, config, left);
  };
  // Async, so that a `fetch` of the page that throws at once is an answer that does not come.
  const post = async (address: string, receipt: Receipt): Promise<Response> =>
    // Against the page's own address: a `<base>` must not choose who gets them.
    window.fetch(new window.URL(address, window.location.href), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(receipt),
      credentials: "same-origin",
      keepalive: true,
    });
  const send = async (address: string, receipt: Receipt): Promise<void> => {
    if (sending.has(receipt.id)) return;
    sending.add(receipt.id);
    try {
      const answer = await post(address, receipt).catch(() => undefined);
      if (answer?.ok) drop(receipt);
      else
        reporter.error(
          `receipts.url did not take a receipt (${answer?.status ?? "no answer"}); it is sent again later`,
        );
    } finally {
      sending.delete(receipt.id);
    }
  };
  return {
    add(receipt) {
      if (!url) return;
      const isKept = keepReceipts(window, config, [...pendingReceipts(window, config), receipt]);
      if (!isKept) reporter.error("storage is blocked, so a receipt that does not arrive now is lost");
      void send(url, receipt);
    },
    sendPending() {
      for (const receipt of url ? pendingReceipts(window, config) : []) void send(url as string, receipt);
    },
  };
}
