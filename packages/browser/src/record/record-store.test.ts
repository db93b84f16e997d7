import { type Choices, type Config, type ConsentRecord, decide } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeRecord } from "../acts/write-record.ts";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, type Page, startClock } from "../page/page.fixture.ts";
import { type FakeReporter, fakeReporter } from "../page/report.fixture.ts";
import { createRecordStore, type RecordStore, type RecordStoreOptions } from "./record-store.ts";
import { eraseThrough, writeThrough } from "./write-through.ts";

const month = 31 * 24 * 3600 * 1000;

let browser: FakeBrowser;
let stores: RecordStore[];
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
  stores = [];
});
afterEach(async () => {
  for (const store of stores) store.close();
  await browser.close();
  vi.useRealTimers();
});

interface Opened {
  readonly window: Page;
  readonly store: RecordStore;
  readonly reporter: FakeReporter;
  /** What each change granted; `null` for no record. */
  readonly changes: (string | null)[];
  /** Keeps a record that grants and refuses this, as an act does. */
  write(choices: Choices, id?: string): ConsentRecord;
  /** The page comes to the front. */
  focus(): void;
}

function open(config: Config = shop(), options: Partial<RecordStoreOptions> = {}): Opened {
  const window = options.window ?? browser.open();
  const reporter = fakeReporter();
  const changes: Opened["changes"] = [];
  const store = createRecordStore({
    window,
    config,
    reporter,
    openApp: () => Promise.resolve(undefined),
    onChange(next, _previous, publish) {
      changes.push(next && grants(next));
      publish();
    },
    onCopies: () => {},
    ...options,
  });
  stores.push(store);
  return {
    window,
    store,
    reporter,
    changes,
    write(choices, id) {
      const record = made(choices, config, store.current(), id);
      writeThrough(store, record, () => writeRecord(window, config, record));
      return record;
    },
    focus: () => void window.dispatchEvent(new window.Event("focus")),
  };
}
const made = (choices: Choices, config = shop(), previous: ConsentRecord | null = null, id = "some"): ConsentRecord =>
  decide(choices, "choose", { config, previous, language: "kk", now: Date.now(), id });
const grants = ({ purposes }: ConsentRecord): string =>
  Object.keys(purposes)
    .filter((id) => purposes[id])
    .join(" ");
const current = ({ store }: Opened): string | null => {
  const record = store.current();
  return record && grants(record);
};
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(100);
const failing = (): never => {
  throw new Error("thrown on purpose");
};
const setCookie = ({ document }: Page, get: () => string): void => {
  Object.defineProperty(document, "cookie", { configurable: true, get, set: get });
};

describe("a store", () => {
  it("has no record before one is written, and then that one: a grant, a refusal, a part taken back", () => {
    const page = open();
    expect([current(page), page.store.grants()]).toEqual([null, ""]);
    page.write({ stats: true, ads: true });
    page.write({ ads: false });
    page.write({ stats: false });
    expect(page.changes).toEqual(["stats ads", "stats", ""]);
    expect(page.store.record.value).toEqual(page.store.current());
  });

  it("begins with what was written on the page before, which is no change", () => {
    const { id, until } = open().write({ stats: true });
    const next = open();
    expect(next.store.current()).toMatchObject({ id, until, purposes: { stats: true } });
    expect([next.changes, next.store.grants()]).toEqual([[], expect.stringMatching(/^stats /)]);
  });

  it("tells of one change once, however often it looks", () => {
    const page = open();
    page.write({ stats: true });
    page.store.read();
    page.focus();
    expect(page.changes).toEqual(["stats"]);
  });

  it("has no record once it is erased", async () => {
    const page = open();
    page.write({ stats: true });
    const { window, store } = page;
    const erase = (): void => {
      window.document.cookie = "kelisim=; Max-Age=0; path=/";
    };
    expect(await eraseThrough(store, erase)).toBe(true);
    expect([current(page), page.changes]).toEqual([null, ["stats", null]]);
  });

  it.each(["", "x", "2.shop", "1~%7B%7D"])("takes %j for no record, and does not leave it lying about", (value) => {
    const window = browser.open();
    window.document.cookie = `kelisim=${value}; path=/`;
    const page = open(shop(), { window });
    expect([current(page), window.document.cookie]).toEqual([null, ""]);
  });
});

describe("the end of a record", () => {
  it("is told by itself, though no timer holds that long", async () => {
    const page = open();
    const { until } = page.write({ stats: true });
    await vi.advanceTimersByTimeAsync(until - Date.now() - 1);
    expect(current(page)).toBe("stats");
    await vi.advanceTimersByTimeAsync(1);
    expect(page.changes).toEqual(["stats", null]);
    expect(page.window.document.cookie).toBe("");
  });

  it("counts at once for who asks before the timer, also once the store is closed", () => {
    const [page, closed] = [open(), open()];
    page.write({ stats: true });
    closed.focus();
    closed.store.close();
    vi.setSystemTime(Date.now() + 14 * month);
    expect([current(page), page.changes]).toEqual([null, ["stats", null]]);
    expect([current(closed), closed.changes]).toEqual([null, ["stats"]]);
  });

  it("comes earlier where the operator has shortened the term since", async () => {
    open().write({ stats: true });
    const page = open(shop({ consent: { months: 1 } }));
    expect(current(page)).toBe("stats");
    await vi.advanceTimersByTimeAsync(month);
    expect(page.changes).toEqual([null]);
  });

  it("is watched though who heard of the record threw", async () => {
    const onChange = vi.fn<RecordStoreOptions["onChange"]>().mockImplementationOnce(failing);
    const config = shop({ consent: { months: 1 } });
    const { store, window } = open(config, { onChange });
    writeRecord(window, config, made({ stats: true }, config));
    expect(store.read).toThrow("thrown on purpose");
    await vi.advanceTimersByTimeAsync(month);
    expect(onChange.mock.lastCall?.[0]).toBeNull();
    expect(window.document.cookie).toBe("");
  });
});

describe("two tabs", () => {
  it("have one record: what one writes, the other hears of", async () => {
    const [one, other] = [open(), open()];
    one.write({ stats: true, ads: true }, "a");
    await settle();
    other.write({ ads: false }, "b");
    await settle();
    expect([one.changes, other.changes]).toEqual([
      ["stats ads", "stats"],
      ["stats ads", "stats"],
    ]);
    expect(one.store.current()?.id).toBe("b");
  });

  it("hear of nothing once they are closed", async () => {
    const [one, other] = [open(), open()];
    other.store.close();
    one.write({ stats: true });
    await settle();
    other.focus();
    other.store.read();
    expect([current(other), other.changes]).toEqual([null, []]);
  });

  it.each(["focus", "pageshow"])("find at `%s` that the record was deleted by hand", (event) => {
    const page = open();
    page.write({ stats: true });
    page.window.document.cookie = "kelisim=; Max-Age=0; path=/";
    page.window.dispatchEvent(new page.window.Event(event));
    expect(page.changes).toEqual(["stats", null]);
  });
});

describe("a record that cannot be read any more", () => {
  const lost = (options: Partial<RecordStoreOptions> = {}): Opened => {
    const page = open(shop(), options);
    page.write({ stats: true });
    setCookie(page.window, failing);
    return page;
  };

  it("is none, which is told, and said", () => {
    const page = lost();
    page.focus();
    expect([current(page), page.changes, page.store.grants()]).toEqual([null, ["stats", null], ""]);
    expect(page.reporter.error).toHaveBeenCalledWith(expect.stringContaining("cannot be read"), expect.any(Error));
  });

  it("is none, also where nobody can be told what was thrown", () => {
    const page = lost({ reporter: { error: failing, hint: failing, attempt: (_, run) => run() } });
    expect(page.store.read).toThrow("thrown on purpose");
    expect([current(page), page.store.grants()]).toEqual([null, ""]);
  });

  it("is none, also where only its copies could not be told of", () => {
    const page = open(shop(), { onCopies: failing });
    page.write({ stats: true });
    const { cookie } = page.window.document;
    setCookie(page.window, () => `${cookie}; ${cookie}`);
    page.focus();
    expect([current(page), page.changes, page.store.grants()]).toEqual([null, ["stats", null], ""]);
  });
});

describe("subscribers of the record", () => {
  it("that throw are said, and keep neither the store nor other subscribers from going on", () => {
    const page = open();
    const seen: (string | null)[] = [];
    let isFirst = true;
    page.store.record.subscribe(() => {
      if (!isFirst) failing();
      isFirst = false;
    });
    page.store.record.subscribe((record) => seen.push(record && grants(record)));
    page.write({ stats: true });
    page.write({ stats: false });
    expect(seen).toEqual([null, "stats", ""]);
    expect(current(page)).toBe("");
    expect(page.reporter.error).toHaveBeenCalledWith("a subscriber of `record` threw", expect.any(Error));
  });
});

describe("an app that keeps the record", () => {
  const config = shop({ recordIn: "app" });

  it("is asked first, and a cookie counts for nothing", async () => {
    const other = open();
    other.write({ stats: true });
    const value = other.window.document.cookie.split("=")[1] as string;
    const values = vi.fn(() => [] as string[]);
    const page = open(config, { openApp: () => Promise.resolve({ values, erase: () => {} }) });
    expect(current(page)).toBeNull();
    await page.store.opening;
    expect(current(page)).toBeNull();
    values.mockReturnValue([value]);
    page.focus();
    expect(page.changes).toEqual(["stats"]);
  });

  it("that does not come has no record, and none can be written", async () => {
    const page = open(config);
    expect(await writeThrough(page.store, made({ stats: true }), failing)).toBe(false);
    expect(current(page)).toBeNull();
  });
});
