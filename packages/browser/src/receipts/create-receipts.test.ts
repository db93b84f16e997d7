import type { Config } from "@kelisim/core";
import { describe, expect, it, vi } from "vitest";
import type { Reporter } from "../page/report.ts";
import { createReceipts } from "./create-receipts.ts";
import { pendingReceipts, type Receipt } from "./pending-receipts.ts";

const key = "kelisim-receipts-shop";
const config = { id: "shop", receipts: { url: "/receipts" } } as Config;
const receipt = (id: string, more: object = {}) => ({ id, operator: "shop", ...more }) as unknown as Receipt;

const failing = (): never => {
  throw new Error("thrown on purpose");
};

/** A window whose storage holds a text, and whose server takes what has not "refused" for its id. */
function pageWith(stored: string, changes: object = {}) {
  const kept = new Map([[key, stored]]);
  const sent: string[] = [];
  const errors: string[] = [];
  const window = {
    URL,
    location: { href: "https://shop.kz/" },
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    },
    fetch: async (_url: URL, { body }: { body: string }) => {
      const { id } = JSON.parse(body);
      sent.push(id);
      return { ok: id !== "refused", status: 500 };
    },
    ...changes,
  } as unknown as Window & typeof globalThis;
  const reporter = { error: (message: string) => void errors.push(message) } as Reporter;
  return { window, sent, errors, left: () => kept.get(key), receipts: createReceipts(window, config, reporter) };
}

const poison: readonly (readonly [name: string, entries: readonly unknown[]])[] = [
  ["null", [null]],
  ["what is no object", [1, "id", true, [], [receipt("inner")]]],
  ["objects without an id", [{}, { id: 5 }, { id: null }, { operator: "shop" }]],
  ["what is too large to be sent", [receipt("large", { shown: "x".repeat(70_000) })]],
];

describe("receipts that wait", () => {
  it.each(poison)("are told from %s, which is dropped", async (_name, entries) => {
    const page = pageWith(JSON.stringify([receipt("one"), ...entries, receipt("two")]));
    expect(pendingReceipts(page.window, config).map(({ id }) => id)).toEqual(["one", "two"]);
    page.receipts.sendPending();
    await vi.waitFor(() => expect(page.left()).toBeUndefined());
    expect(page.sent).toEqual(["one", "two"]);
    expect(page.errors).toEqual([]);
  });

  it.each(["null", "{}", '{"length":1,"0":null}', '"[]"', "5", "not JSON", ""])(
    "are none in %j, and a new one is sent and dropped",
    async (stored) => {
      const page = pageWith(stored);
      expect(pendingReceipts(page.window, config)).toEqual([]);
      page.receipts.sendPending();
      page.receipts.add(receipt("new"));
      await vi.waitFor(() => expect(page.left()).toBeUndefined());
      expect(page.sent).toEqual(["new"]);
    },
  );

  it("are the last twenty, however many are there", () => {
    const many = Array.from({ length: 30_000 }, (_, index) => receipt(`r${index}`));
    const page = pageWith(JSON.stringify(many));
    expect(pendingReceipts(page.window, config).map(({ id }) => id)).toEqual(many.slice(-20).map(({ id }) => id));
    page.receipts.add(receipt("refused"));
    expect(JSON.parse(page.left() ?? "")).toHaveLength(20);
  });

  it("stay where the server did not take them, and lose their poison when another is taken", async () => {
    const page = pageWith(JSON.stringify([null, receipt("refused"), {}, receipt("taken")]));
    page.receipts.sendPending();
    await vi.waitFor(() => expect(JSON.parse(page.left() ?? "")).toEqual([receipt("refused")]));
    expect(page.errors).toHaveLength(1);
  });
});

describe("a receipt", () => {
  it("goes to the operator's server as JSON, with the site's own cookies, and outlives the page", async () => {
    const fetch = vi.fn(async () => ({ ok: true }));
    const page = pageWith("[]", { fetch, location: { href: "https://shop.kz/cart?a=1" } });
    page.receipts.add(receipt("one"));
    expect(fetch.mock.calls).toEqual([
      [
        new URL("https://shop.kz/receipts"),
        expect.objectContaining({ method: "POST", credentials: "same-origin", keepalive: true }),
      ],
    ]);
    await vi.waitFor(() => expect(page.left()).toBeUndefined());
  });

  it("is sent once while an answer is due, and again where none has come", async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
    const page = pageWith("[]", { fetch });
    page.receipts.add(receipt("one"));
    page.receipts.sendPending();
    expect(fetch).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(page.errors).toHaveLength(1));
    page.receipts.sendPending();
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(JSON.parse(page.left() ?? "")).toEqual([receipt("one")]);
  });

  it("is sent again, though the page's own `fetch` threw at once", async () => {
    const fetch = vi.fn(async () => ({ ok: true })).mockImplementationOnce(failing);
    const page = pageWith("[]", { fetch });
    page.receipts.add(receipt("one"));
    await vi.waitFor(() => expect(page.errors).toEqual([expect.stringContaining("no answer")]));
    page.receipts.sendPending();
    await vi.waitFor(() => expect(page.left()).toBeUndefined());
  });

  it("is sent where storage is blocked, which is said", async () => {
    const fetch = vi.fn(async () => ({ ok: true }));
    const page = pageWith("[]", { fetch, localStorage: { getItem: failing, setItem: failing, removeItem: failing } });
    page.receipts.add(receipt("one"));
    expect(fetch).toHaveBeenCalledOnce();
    expect(page.errors).toEqual([expect.stringContaining("storage is blocked")]);
  });

  it("stays in the page where the operator takes none", () => {
    const fetch = vi.fn();
    const { window, left } = pageWith("[]", { fetch });
    const receipts = createReceipts(window, { id: "shop" } as Config, { error: failing } as unknown as Reporter);
    receipts.add(receipt("one"));
    receipts.sendPending();
    expect([fetch.mock.calls, left()]).toEqual([[], "[]"]);
  });
});
