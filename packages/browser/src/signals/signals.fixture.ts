import { type Config, decide, encodeRecord, type Service, type VendorSignal } from "@kelisim/core";

const text = { kk: "Үлгі", ru: "Пример" };

export const told = (id: string, signal: VendorSignal, rest: Partial<Service> = {}): Service => ({
  id,
  signal,
  purpose: "ads",
  title: text,
  gate: "signal",
  ...rest,
});

/** A config whose services are told by signals, for tests. */
export const configWith = (services: readonly Service[], gate: Config["gate"] = {}): Config => ({
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "need", kind: "device", title: text, description: text, always: true },
    { id: "stats", kind: "device", title: text, description: text },
    { id: "ads", kind: "device", title: text, description: text, advertising: true },
  ],
  services,
  gate,
});

/** The cookie of a visitor who made these choices a minute ago. */
export function cookieOf(config: Config, choices: Record<string, boolean>): string {
  const occasion = {
    config,
    previous: null,
    language: "kk",
    now: Date.now() - 60_000,
    id: "0123456789abcdef",
  } as const;
  return `kelisim=${encodeRecord(decide(choices, "choose", occasion))}`;
}

export type FakeWindow = Window & typeof globalThis & Record<string, unknown>;

/** As much of a window as vendors' queues need. What it is told of as an uncaught error is thrown by the test's own. */
export const fakeWindow = (cookie = ""): FakeWindow =>
  ({
    document: { cookie, querySelectorAll: () => [] },
    queueMicrotask,
    reportError(cause: unknown) {
      throw cause;
    },
  }) as unknown as FakeWindow;

/** Puts the script of a Google container into a made-up page. */
export function addContainer({ document }: FakeWindow, address: string, name = "src"): void {
  const before = document.querySelectorAll("script");
  const getAttribute = (asked: string): string | null => (asked === name ? address : null);
  Object.assign(document, { querySelectorAll: () => [...before, { getAttribute }] });
}

/** `arguments` objects as arrays. */
export const calls = (queue: unknown): unknown[][] => (queue as ArrayLike<unknown>[]).map((call) => Array.from(call));
