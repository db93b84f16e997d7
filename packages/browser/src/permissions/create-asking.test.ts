import type { Consent, ConsentRecord } from "@kelisim/core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createAsking, type Reach } from "./create-asking.ts";

const terms = { geolocation: "location", camera: "video", microphone: "video" } as const;

let granted: Set<string>;
/** What the visitor says when asked. */
let answers: (purpose: string) => Promise<boolean>;
let asked: string[];
let listeners: (() => void)[];
let reported: unknown[];
beforeEach(() => {
  granted = new Set();
  answers = () => Promise.resolve(true);
  asked = [];
  listeners = [];
  reported = [];
});

const consent = {
  allows: (id: string) => granted.has(id),
  ask(purpose: string) {
    asked.push(purpose);
    return answers(purpose);
  },
  on: (_: string, listener: (record: ConsentRecord | null) => void) => listeners.push(() => listener(null)),
} as unknown as Consent;
const window = { Promise, reportError: (cause: unknown) => reported.push(cause) } as unknown as Window &
  typeof globalThis;
const atOnce: Reach = (run) => run(consent);
const never: Reach = (run) => run(undefined);
const decide = (...purposes: string[]): void => {
  granted = new Set(purposes);
  for (const listener of listeners) listener();
};
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("permissions that are asked for", () => {
  it("are allowed in the same turn where their purposes are granted, or they stand under none", () => {
    granted.add("location");
    const { ask } = createAsking(window, terms, atOnce);
    expect([ask(["geolocation"]), ask(["notifications"]), ask([])]).toEqual([true, true, true]);
    expect(asked).toEqual([]);
  });

  it("are allowed or not without a question", () => {
    const { allows } = createAsking(window, terms, atOnce);
    expect([allows(["geolocation"]), allows(["notifications"])]).toEqual([false, true]);
    granted.add("location");
    expect([allows(["geolocation"]), createAsking(window, terms, never).allows(["geolocation"])]).toEqual([
      true,
      false,
    ]);
    expect(asked).toEqual([]);
  });

  it("are what the visitor answers, one after the other, up to the first no", async () => {
    answers = (purpose) => Promise.resolve(purpose === "location");
    const { ask } = createAsking(window, terms, atOnce);
    expect(await ask(["geolocation"])).toBe(true);
    expect(await ask(["geolocation", "camera", "notifications", "microphone"])).toBe(false);
    expect(asked).toEqual(["location", "location", "video"]);
  });

  it("wait for the instance, and are refused where it does not come", async () => {
    let come = (_: Consent | undefined): void => {};
    const { ask } = createAsking(window, terms, (run) => {
      come = run;
    });
    const answer = ask(["geolocation"]);
    expect(asked).toEqual([]);
    come(consent);
    expect(await answer).toBe(true);
    expect(await createAsking(window, terms, never).ask(["geolocation"])).toBe(false);
  });

  it.each<[string, Partial<Consent>]>([
    ["the dialog fails", { ask: () => Promise.reject(new Error("no dialog")) }],
    ["the instance throws", { ask: failing }],
    ["the status cannot be had", { allows: failing }],
  ])("are refused where %s", async (_, fault) => {
    const { ask } = createAsking(window, terms, (run) => run({ ...consent, ...fault }));
    expect(await ask(["geolocation"])).toBe(false);
  });
});

describe("what runs by a permission", () => {
  it("is stopped once, when its purpose is taken back, and by nothing else", () => {
    decide("location", "video");
    const stop = vi.fn();
    createAsking(window, terms, atOnce).whenTakenBack(["geolocation"], stop);
    decide("location");
    expect(stop).not.toHaveBeenCalled();
    decide("video");
    decide();
    expect(stop).toHaveBeenCalledOnce();
  });

  it("is not stopped once it has ended by itself", () => {
    const stop = vi.fn();
    createAsking(window, terms, atOnce).whenTakenBack(["geolocation"], stop)();
    decide();
    expect(stop).not.toHaveBeenCalled();
  });

  it("is stopped though another throws as it is stopped, which is reported", () => {
    decide("location");
    const { whenTakenBack } = createAsking(window, terms, atOnce);
    const stop = vi.fn();
    whenTakenBack(["geolocation"], failing);
    whenTakenBack(["geolocation"], stop);
    decide();
    expect(stop).toHaveBeenCalledOnce();
    expect(reported).toEqual([expect.any(Error)]);
  });

  it("is watched by one listener, however much runs", () => {
    const { whenTakenBack } = createAsking(window, terms, atOnce);
    for (let count = 0; count < 3; count++) whenTakenBack(["camera"], () => {});
    expect(listeners).toHaveLength(1);
  });
});
