import { type ConsentRecord, decide, decodeRecord, encodeRecord } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shop } from "../../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, startClock } from "../../page/page.fixture.ts";
import { openAppStorage } from "./app-storage.ts";
import type { AppQuestion } from "./messages.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

const config = shop({ recordIn: "app" });
const recordOf = (stats: boolean): ConsentRecord =>
  decide({ stats }, "choose", { config, previous: null, language: "kk", now: Date.now(), id: `stats-${stats}` });
const granting = (): ConsentRecord => recordOf(true);
const refusing = (): ConsentRecord => recordOf(false);

/** A page in an app that keeps the record, and does what it is asked unless `fault` is set. */
async function open(kept: string | null = null, cookie = "") {
  const app = { kept, fault: undefined as "says nothing" | "throws" | undefined };
  const answer = (question: AppQuestion): unknown => {
    if (app.fault === "says nothing") return undefined;
    if (question.type !== "read") app.kept = question.value ?? null;
    const { type, id, operator } = question;
    return { kelisim: 1, id, operator, type, ...(type === "read" ? { value: app.kept } : { ok: true }) };
  };
  const native = {
    postMessage: async (text: string) => answer(JSON.parse(text)),
    addEventListener() {
      if (app.fault === "throws") throw new Error("thrown on purpose");
    },
  };
  const window = Object.assign(browser.open(), { Kelisim: native });
  window.document.cookie = cookie;
  const changed = vi.fn();
  const storage = await openAppStorage(window, config, changed);
  /** What counts: the choice about statistics. */
  const counts = (): boolean[] => storage.values().map((value) => decodeRecord(value)?.purposes.stats === true);
  const wait = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2500);
  return { app, window, changed, storage, counts, wait };
}

it("the record of the app counts, and one in a cookie from before goes", async () => {
  const { window, counts } = await open(encodeRecord(granting()), "kelisim=old; path=/");
  expect([counts(), window.document.cookie]).toEqual([[true], ""]);
});

describe("a record that is written", () => {
  it("counts once the app has confirmed it, if it lets something in", async () => {
    const { app, storage, counts } = await open();
    const writing = storage.write(granting(), null);
    expect(counts()).toEqual([]);
    expect([await writing, counts(), app.kept]).toEqual([true, [true], encodeRecord(granting())]);
  });

  it("counts at once if it lets nothing in, whatever the app says", async () => {
    const { app, storage, counts, wait } = await open(encodeRecord(granting()));
    app.fault = "says nothing";
    const writing = storage.write(refusing(), granting());
    expect(counts()).toEqual([false]);
    await wait();
    expect(await writing).toBe(false);
    expect(counts()).not.toContain(true);
  });

  it("lets nothing in where the app says nothing, and is erased", async () => {
    const { app, storage, counts, wait } = await open();
    app.fault = "says nothing";
    const writing = storage.write(granting(), null);
    await wait();
    expect([await writing, counts()]).toEqual([false, []]);
    app.fault = undefined;
    expect([await storage.erase(), app.kept]).toEqual([true, null]);
  });
});

describe("a look at what the app has", () => {
  it("finds a record that the app has taken back", async () => {
    const { app, changed, storage, counts, wait } = await open(encodeRecord(granting()));
    app.kept = encodeRecord(refusing());
    storage.look();
    await wait();
    expect([counts(), changed.mock.calls.length]).toEqual([[false], 1]);
  });

  it.each(["says nothing", "throws"] as const)("where the app %s is made again the next time", async (fault) => {
    const { app, storage, counts, wait } = await open(encodeRecord(granting()));
    app.fault = fault;
    storage.look();
    await wait();
    expect(counts()).toEqual([true]);
    app.fault = undefined;
    app.kept = null;
    storage.look();
    await wait();
    expect(counts()).toEqual([]);
  });

  it("tells nothing where an act has overtaken it", async () => {
    const { storage, counts, wait } = await open(encodeRecord(granting()));
    storage.look();
    const writing = storage.write(refusing(), granting());
    await wait();
    expect([await writing, counts()]).toEqual([true, [false]]);
  });
});
