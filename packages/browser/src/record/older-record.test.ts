import { type Config, type ConsentRecord, decide, encodeRecord } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { encodeVersion1 } from "../../../core/src/version-1.fixture.ts";
import type { RecordStorage } from "./record-storage.ts";
import { createRecordStore } from "./record-store.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const config: Config = {
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [{ id: "stats", kind: "device", title: text, description: text }],
  services: [{ id: "counter", purpose: "stats", title: text }],
};
const recordOf = (age: number, stats = true): ConsentRecord =>
  decide({ stats }, "choose", { config, previous: null, language: "kk", now: Date.now() - age, id: `id${age}` });

/** A page with these cookies, and what its store asks to be written anew. */
function storeWith(cookie: string, changes: Partial<Config> = {}, app?: RecordStorage) {
  const jar = { cookie };
  const writes: string[] = [];
  const document = {
    get cookie() {
      return jar.cookie;
    },
    set cookie(line: string) {
      writes.push(line);
    },
  };
  const location = { pathname: "/", hostname: "shop.kz" };
  const window = { document, location, setTimeout: () => 0, clearTimeout() {}, AbortController };
  const anew: ConsentRecord[] = [];
  const changed: (ConsentRecord | null)[] = [];
  const store = createRecordStore({
    window: window as unknown as Window & typeof globalThis,
    config: { ...config, ...changes },
    reporter: { error() {}, hint() {}, attempt: (_, run) => run() },
    openApp: async () => app,
    onChange(next, _previous, publish) {
      changed.push(next);
      publish();
    },
    onCopies: (newest) => anew.push(newest),
  });
  return { store, jar, writes, anew, changed };
}

describe("a record of version 1 in the page", () => {
  it("counts, and is to be written anew, which is no change", () => {
    const record = recordOf(1000);
    const { store, jar, writes, anew, changed } = storeWith(`kelisim=${encodeVersion1(record)}`);
    expect([store.record.value, anew, writes]).toEqual([record, [record], []]);
    jar.cookie = `kelisim=${encodeRecord(record)}`;
    store.read();
    expect([store.record.value, anew, changed]).toEqual([record, [record], []]);
  });

  it("counts against a copy of version 2 by its time", () => {
    const [yes, no] = [recordOf(2000), recordOf(1000, false)];
    const { store, anew } = storeWith(`kelisim=${encodeRecord(yes)}; kelisim=${encodeVersion1(no)}`);
    expect([store.record.value, store.grants(), anew]).toEqual([no, "", [no]]);
  });

  it("is removed where it does not count", () => {
    const { store, writes, anew } = storeWith(`kelisim=${encodeVersion1({ ...recordOf(1000), operator: "other" })}`);
    expect([store.record.value, anew]).toEqual([null, []]);
    expect(writes).toContain("kelisim=;Max-Age=0;Path=/");
  });

  it("counts where the app keeps it, and is left there", async () => {
    const record = recordOf(1000);
    const { store, anew } = storeWith("", { recordIn: "app" }, { values: () => [encodeVersion1(record)], erase() {} });
    await store.opening;
    expect([store.record.value, anew]).toEqual([record, []]);
  });
});

describe("a record of version 2 that a server has set again", () => {
  it("is left as it is, quoted or escaped, so that the server's cookie stays", () => {
    const record = recordOf(1000);
    for (const value of [`"${encodeRecord(record)}"`, encodeRecord(record).replace(/\./g, "%2E")]) {
      const { store, writes, anew } = storeWith(`kelisim=${value}`);
      expect([store.record.value, anew, writes]).toEqual([record, [], []]);
    }
  });
});
