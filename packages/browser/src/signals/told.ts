import type { Config } from "@kelisim/core";

/** What vendors were told last: `true` for granted, by service and by type of Google Consent Mode. */
export type Told = Map<string, boolean>;

/** Where a page keeps it: the head speaks first, the acts go on from there. */
export const signalsEntry = "kelisimSignals";

export type SignalsHolder = Window & {
  [signalsEntry]?: {
    readonly told?: Told;
    /** What the first words went by; see `grantsOf`. */
    readonly grants?: string;
  };
};

/** What the head has told, if it has spoken. A form of that id with a field `told` is a global of that name too. */
export function toldByHead(window: Window): Told | undefined {
  const told = (window as SignalsHolder)[signalsEntry]?.told;
  return typeof told?.get === "function" ? told : undefined;
}

/** Notes what is being told. @returns whether any of it is news */
export function note(told: Told, states: Iterable<readonly [key: string, granted: boolean]>): boolean {
  let isNews = false;
  for (const [key, granted] of states) {
    isNews ||= told.get(key) !== granted;
    told.set(key, granted);
  }
  return isNews;
}

export const adsKey = (id: string): string => `${id}:ads`;

/** Whether a vendor has to hear something before its tag runs. */
export function needsFirstWords({ gate, services }: Config): boolean {
  return gate?.consentMode !== undefined || services.some((service) => service.gate === "signal" && service.signal);
}

/** The purpose that stands for advertising, where a vendor is told of it apart. */
export function adsPurpose({ gate, purposes }: Config): string | undefined {
  return gate?.consentMode?.ad_storage ?? purposes.find(({ advertising }) => advertising)?.id;
}
