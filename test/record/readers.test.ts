/**
 * Whatever a server, a proxy or a library makes of the record's cookie, all who read it go by one answer, or by none: the
 * server, the guard and the words to vendors in the head, the lock's own script, and the record store of the page.
 */
import {
  acts,
  type Config,
  type ConsentRecord,
  catalogue,
  decide,
  encodeRecord,
  noticeAnswers,
  readRecord,
  statusOf,
} from "@kelisim/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { allowedByCookie } from "../../packages/browser/src/guard/head.ts";
import { guardTerms } from "../../packages/browser/src/guard/terms.ts";
import { lockIn } from "../../packages/browser/src/lock/lock.fixture.ts";
import { lockSnippet } from "../../packages/browser/src/lock/lock-snippet.ts";
import { createRecordStore } from "../../packages/browser/src/record/record-store.ts";
import { sayFirst } from "../../packages/browser/src/signals/say-first.ts";
import { type SignalTerms, signalTerms } from "../../packages/browser/src/signals/terms.ts";
import { unescaped } from "../../packages/core/src/read-record.ts";
import { cookieVersion1 } from "../../packages/core/src/version-1.fixture.ts";
import { cookieWriters } from "./cookie-writers.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const purposes = ["stats", "ads", "personal_x", "demo-video"];
const config: Config = {
  id: "the-shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "need", kind: "device", title: text, description: text, always: true },
    ...purposes.map((id) => ({ id, kind: "device" as const, title: text, description: text })),
  ],
  services: purposes.flatMap((purpose) => [
    { id: `held-${purpose}`, purpose, title: text, hosts: [`${purpose.replace("_", "")}.example`] },
    { id: `told-${purpose}`, purpose, title: text, gate: "signal" as const, signal: "matomo" as const },
  ]),
  gate: { guard: true, lock: { allow: ["'self'"] } },
};
const known = catalogue(config);
const openLock = lockIn(lockSnippet(config));
const guard = guardTerms(config);
const signals = signalTerms(config) as SignalTerms;

/** The purposes that each reader opens for a page with this Cookie header, at the time of the clock. */
function openedBy(header: string): Record<"server" | "guard" | "vendors" | "lock" | "store", string> {
  const granted = (record: ConsentRecord | null): string =>
    purposes.filter((id) => statusOf(`held-${id}`, { catalogue: known, record, gpc: false }) === "granted").join();
  const window = fakeWindow(header);
  const allows = allowedByCookie(window, guard);
  sayFirst(window, signals);
  const { told } = (window as unknown as { kelisimSignals: { told: Map<string, boolean> } }).kelisimSignals;
  const { written } = openLock(header);
  const store = createRecordStore({
    window,
    config,
    reporter: { error() {}, hint() {}, attempt: (_, run) => run() },
    openApp: async () => undefined,
    onChange() {},
    onCopies() {},
  });
  const stored = granted(store.record.value);
  store.close();
  return {
    server: granted(readRecord(header, config)),
    guard: purposes.filter((id) => allows(`held-${id}`)).join(),
    vendors: purposes.filter((id) => told.get(`told-${id}`)).join(),
    lock: purposes.filter((id) => written.includes(` ${id.replace("_", "")}.example `)).join(),
    store: stored,
  };
}

/** As much of a window as readers ask for; what is written into its cookies is not kept. */
function fakeWindow(cookie: string): Window & typeof globalThis {
  const document = {
    get cookie() {
      return cookie;
    },
    set cookie(_) {},
  };
  const location = { pathname: "/", hostname: "shop.kz" };
  return { document, location, setTimeout: () => 0, clearTimeout() {}, AbortController } as unknown as Window &
    typeof globalThis;
}

const now = Date.UTC(2026, 10, 21);
const day = 86_400_000;
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now }));
afterAll(() => void vi.useRealTimers());

const written = fc
  .record({
    choices: fc.record({
      stats: fc.boolean(),
      ads: fc.boolean(),
      personal_x: fc.boolean(),
      "demo-video": fc.boolean(),
    }),
    act: fc.constantFrom(...acts),
    // Most are in force; some are over, and some are from tomorrow.
    age: fc.integer({ min: -1, max: 440 }),
    months: fc.integer({ min: 9, max: 13 }),
    language: fc.constantFrom("kk" as const, "ru" as const),
    revision: fc.oneof(fc.constantFrom("", "2026-11-01", "1 қаңтар + 2", "a;b,c"), fc.string({ maxLength: 8 })),
    answer: fc.option(fc.constantFrom(...noticeAnswers), { nil: undefined }),
  })
  .map(({ choices, act, age, months, language, revision, answer }): ConsentRecord => {
    // Version 1 has no way to write these.
    const policy = { ...config.policy, revision: revision.replace(/[~%]/g, "") };
    const occasion = { previous: null, language, now: now - age * day, id: "0123456789abcdef" };
    const record = decide(choices, act, { ...occasion, config: { ...config, policy, consent: { months } } });
    return answer ? { ...record, notice: { about: `${policy.revision}+1a2b`, answer } } : record;
  });
const writer = fc.constantFrom(...Object.entries(cookieWriters));
const writers = fc.array(writer, { maxLength: 2 });
const others = fc.constantFrom("", "a=1; ", "old_kelisim=1; ", "kelisim2=2.the-shop; ");
const encoders = { 1: cookieVersion1, 2: encodeRecord };
const version = fc.constantFrom(1 as const, 2 as const);
const none = "";

const always = (holds: boolean, why: unknown): void => {
  if (!holds) throw new Error(JSON.stringify(why));
};
const grantedIn = (record: ConsentRecord): string => {
  const counts = record.at <= now && now < record.until;
  return counts ? purposes.filter((id) => record.purposes[id]).join() : none;
};

describe("a record that others have set again", { timeout: 120_000 }, () => {
  it("of version 2 opens the same everywhere, whoever has set it again", () => {
    const lossless = fc.array(
      writer.filter(([name]) => name !== "a browser that cuts"),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(written, lossless, others, (record, chain, other) => {
        const value = chain.reduce((text, [, write]) => write(text), encodeRecord(record));
        const opened = openedBy(`${other}kelisim=${value}; z=1`);
        always(new Set([...Object.values(opened), grantedIn(record)]).size === 1, { value, opened });
      }),
    );
  });

  it("of either version opens the same everywhere or nothing, and never what was refused", () => {
    let opens = 0;
    fc.assert(
      fc.property(written, version, writers, others, (record, of, chain, other) => {
        const value = chain.reduce((text, [, write]) => write(text), encoders[of](record));
        const opened = openedBy(`${other}kelisim=${value}; z=1`);
        const { server, store, ...head } = opened;
        always(server === store && (server === grantedIn(record) || server === none), { value, opened });
        always(
          Object.values(head).every((one) => one === server || (one === none && of === 1)),
          { value, opened },
        );
        opens += Number(of === 1 && server !== none);
      }),
    );
    expect(opens).toBeGreaterThan(50);
  });

  it("is taken by the newest of several copies, in any order, and a refusal of version 1 shuts the head's pieces", () => {
    const copies = fc.uniqueArray(fc.tuple(written, version, writer), {
      minLength: 2,
      maxLength: 3,
      selector: ([{ at }]) => at,
    });
    fc.assert(
      fc.property(copies, others, (all, other) => {
        const pairs = all.map(([record, of, [, write]]) => `kelisim=${write(encoders[of](record))}`);
        const opened = openedBy(other + pairs.join("; "));
        const { server, store, ...head } = opened;
        always(openedBy(other + pairs.reverse().join("; ")).server === server, { pairs });
        always(server === store, { pairs, opened });
        always(
          Object.values(head).every((one) => one === server || one === none),
          { pairs, opened },
        );
      }),
    );
  });

  it.each(Object.keys(cookieWriters).filter((name) => name !== "a browser that cuts"))(
    "by %s is as it was: version 2 has no character that it touches",
    (name) => {
      const write = cookieWriters[name] as (value: string) => string;
      fc.assert(
        fc.property(written, (record) => {
          const value = encodeRecord(record);
          const again = write(value);
          if (!/quote|Quoted|all but/.test(name)) expect(again).toBe(value);
          expect(readRecord(`kelisim=${again}`, config, record.at)).toEqual(record);
        }),
        { numRuns: 50 },
      );
    },
  );
});

describe("a record with one character changed, put in or left out", { timeout: 120_000 }, () => {
  it("opens nothing anywhere", () => {
    const character = fc.oneof(
      fc.string({ unit: "binary", maxLength: 1 }),
      fc.constantFrom(...'~!.-_%+ "0123456789abcdefgkr'),
    );
    fc.assert(
      fc.property(written, version, fc.nat(), character, fc.nat(1), (record, of, where, put, cut) => {
        const value = encoders[of](record);
        const at = where % value.length;
        const changed = value.slice(0, at) + put + value.slice(at + cut);
        // The same in other letters, `%d0` for `%D0` say; and `;` ends a cookie.
        if (unescaped(changed) === unescaped(value) || put === ";") return;
        const opened = openedBy(`a=1; kelisim=${changed}; z=1`);
        always(
          Object.values(opened).every((one) => one === none),
          { value, changed, opened },
        );
      }),
    );
  });
});
