import type { ConsentRecord, DialogModel, HeldEmbed, Language, Screen, View } from "@kelisim/core";
import { type Mock, vi } from "vitest";
import { fullConfig } from "./config.fixture.ts";
import { createFront } from "./front.ts";
import { mountDialogs } from "./mount.tsx";

interface FakeSignal<T> {
  value: T;
  subscribe(run: (value: T) => void): () => void;
}

function fakeSignal<T>(first: T): FakeSignal<T> {
  const runs = new Set<(value: T) => void>();
  let current = first;
  return {
    get value() {
      return current;
    },
    set value(next) {
      current = next;
      for (const run of runs) run(next);
    },
    subscribe(run) {
      runs.add(run);
      run(current);
      return () => runs.delete(run);
    },
  };
}

/** A record that grants `analytics`. */
export const record: ConsentRecord = {
  id: "0",
  operator: "sample",
  revision: "2025-11-26",
  digest: "",
  language: "ru",
  act: "choose",
  at: new Date(2026, 10, 21, 12).getTime(),
  until: new Date(2027, 11, 21, 12).getTime(),
  purposes: { analytics: true, camera: false },
  services: [],
};

type Act = Exclude<
  { [K in keyof DialogModel]: DialogModel[K] extends (...args: never[]) => void ? K : never }[keyof DialogModel],
  "status" | "agreedAt" | "setLanguage"
>;

export interface MountedFake extends Readonly<Record<Act, Mock>> {
  readonly record: FakeSignal<ConsentRecord | null>;
  readonly screen: FakeSignal<Screen>;
  readonly language: FakeSignal<Language>;
  readonly embeds: FakeSignal<readonly HeldEmbed[]>;
  /** When what was agreed to at a button or form, by purpose. */
  readonly agreed: Record<string, number>;
  readonly root: ShadowRoot;
  part<E extends HTMLElement = HTMLElement>(name: string): E;
  text(): string;
  unmount(): void;
}

/** A model that remembers what it was asked to do, mounted in the test's document. */
export function mountFake(
  first: Screen,
  rest: Partial<Pick<DialogModel, "config" | "gpc" | "minor">> = {},
): MountedFake {
  const screen = fakeSignal(first);
  const signals = {
    screen,
    record: fakeSignal<ConsentRecord | null>(null),
    language: fakeSignal<Language>("kk"),
    embeds: fakeSignal<readonly HeldEmbed[]>([]),
  };
  const agreed: Record<string, number> = {};
  const acts: Record<Act, Mock> = {
    acceptAll: vi.fn(),
    rejectAll: vi.fn(),
    decide: vi.fn(),
    answer: vi.fn(),
    withdraw: vi.fn(),
    answerNotice: vi.fn(),
    declareUnderage: vi.fn(),
    allowOnce: vi.fn(),
    allowAlways: vi.fn(),
    writeLetter: vi.fn(),
    reload: vi.fn(),
    show: vi.fn((kind: View) => {
      screen.value = { kind };
    }),
    hide: vi.fn(() => {
      screen.value = { kind: "none" };
    }),
  };
  const model = {
    config: fullConfig,
    gpc: false,
    minor: false,
    ...rest,
    ...signals,
    ...acts,
    status: (id: string) => (signals.record.value?.purposes[id] ? "granted" : "undecided"),
    agreedAt: (id: string) => agreed[id],
    setLanguage: (language: Language) => {
      signals.language.value = language;
    },
  };
  const front = createFront(window);
  const takeAway = mountDialogs({ document, front, model: model as unknown as DialogModel });
  const unmount = (): void => {
    takeAway();
    front.close();
  };
  const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot as ShadowRoot;
  return {
    ...signals,
    ...acts,
    agreed,
    root,
    part: <E extends HTMLElement>(name: string): E => root.querySelector(`[data-part="${name}"]`) as E,
    text: () => root.textContent ?? "",
    unmount,
  };
}
