import type { Config, DataReceipt, Undo } from "@kelisim/core";
import type { Events } from "../page/events.ts";

/** When each purpose was agreed to at a button or form of the site, in milliseconds since 1970 UTC. */
export type Agreed = Readonly<Record<string, number>>;

const keyOf = ({ id }: Config): string => `kelisim-agreed-${id}`;

/**
 * What was agreed to on this device, by the receipts that were made on it. The proof is with the operator; this is what a
 * visitor is shown of it. Empty where storage is blocked. Any script of the site can write there, so only times count.
 */
export function agreedHere({ localStorage }: Pick<Window, "localStorage">, config: Config): Agreed {
  const found = Object(JSON.parse(localStorage.getItem(keyOf(config)) ?? "{}"));
  const times = Object.entries(found).filter(([, at]) => Number(at) <= Date.now());
  return Object.fromEntries(times) as Agreed;
}

/** When a purpose was agreed to. Where storage is blocked nothing is known of it. */
export function whenAgreed(window: Window, config: Config, id: string): number | undefined {
  try {
    return config.agreements && agreedHere(window, config)[id];
  } catch {
    return undefined;
  }
}

/** Runs when something is agreed to: the record does not tell, which this consent does not change. */
export const onAgreed = (events: Pick<Events, "on">, run: () => void): Undo =>
  events.on("receipt", (receipt) => {
    if ("shown" in receipt) run();
  });

/** Notes what a receipt grants. */
export function noteAgreed(window: Window, config: Config, { purposes, at }: DataReceipt): void {
  const given = Object.keys(purposes).filter((id) => purposes[id]);
  const agreed = { ...agreedHere(window, config), ...Object.fromEntries(given.map((id) => [id, at])) };
  window.localStorage.setItem(keyOf(config), JSON.stringify(agreed));
}

/** As if nothing had been agreed to on this device. */
export function forgetAgreed(window: Window, config: Config): void {
  window.localStorage.removeItem(keyOf(config));
}
