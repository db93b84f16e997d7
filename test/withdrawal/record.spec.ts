import { type Config, type ConsentRecord, decide as decided, encodeRecord, readRecord } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { hasPart, part, recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import type { Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import config from "../pages/jar/config.json" with { type: "json" };

const operator = config as unknown as Config;
const all = { analytics: true, ads: true };

function recordMade(now: number, of: Config = operator): ConsentRecord {
  return decided(all, "choose", { config: of, previous: null, language: "kk", now, id: `id${now}` });
}

const recordCookies = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.cookies()).filter(({ name }) => name === "kelisim").map(({ value }) => value);

describe.each(enginesUnderTest())("the record cookie in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const address = (label = "shop.pages", query = ""): string => demo().url(label, `/jar/page.html${query}`);
  const withCookies = (...values: readonly string[]): string =>
    `?${values.map((value) => `cookie=${encodeURIComponent(`kelisim=${value}`)}`).join("&")}`;
  const accept = async (page: Page): Promise<void> => {
    await page.click(part("accept-all"));
    await waitForPart(page, "reopen");
  };

  it("of several copies the newest valid one counts, and the others go", async () => {
    const now = Date.now();
    const [old, newest] = [recordMade(now - 90_000), recordMade(now - 60_000)];
    const visitor = await arrive();
    const copies = [
      `${encodeRecord(old)}; Path=/`,
      `${encodeRecord(newest)}; Path=/; Domain=pages.localhost`,
      `${encodeRecord(recordMade(now - 120_000))}; Path=/jar`,
    ];
    const page = await visitor.open(address("shop.pages", withCookies(...copies)));
    expect((await recordOf(page))?.id).toBe(newest.id);
    await page.waitFor(() => document.cookie.split("kelisim=").length === 2);
    expect(await recordCookies(visitor)).toEqual([encodeRecord(newest)]);
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it.each([
    ["damaged", () => encodeRecord(recordMade(Date.now() - 1000)).replace("analytics", "analytix")],
    ["cut", () => encodeRecord(recordMade(Date.now() - 1000)).slice(0, -3)],
    ["another operator's", () => encodeRecord(recordMade(Date.now() - 1000, { ...operator, id: "other" }))],
    ["from the future", () => encodeRecord(recordMade(Date.now() + 86_400_000))],
    ["too long", () => encodeRecord({ ...recordMade(Date.now() - 1000), revision: "x".repeat(2000) })],
    [
      "claiming more than 13 months",
      () => {
        const record = recordMade(Date.now() - 1000);
        return encodeRecord({ ...record, until: record.until + 86_400_000 });
      },
    ],
  ])("a value that is %s grants nothing and is removed", async (_kind, value) => {
    const visitor = await arrive();
    const page = await visitor.open(address("shop.pages", withCookies(`${value()}; Path=/`)));
    await waitForPart(page, "banner");
    expect(await statusOf(page, "analytics")).toBe("undecided");
    expect(await recordCookies(visitor)).toEqual([]);
    expect(demo().requests()).toEqual([]);
  });

  it("is shared on the config's domain, and kept to the host where the browser refuses that", async () => {
    const visitor = await arrive();
    const shared = `?config=${encodeConfig({ cookie: { domain: "pages.localhost" } })}`;
    const page = await visitor.open(address("a.pages", shared));
    await accept(page);
    await page.goto(address("b.pages", shared));
    expect(await statusOf(page, "analytics")).toBe("granted");

    const refused = `?config=${encodeConfig({ cookie: { domain: "localhost" } })}`;
    const other = await arrive();
    const alone = await other.open(address("a.pages", refused));
    await accept(alone);
    expect((await other.cookies()).find(({ name }) => name === "kelisim")?.domain).toBe("a.pages.localhost");
  });

  it("that the browser does not keep grants nothing, and the dialog says so", async () => {
    const visitor = await arrive();
    const page = await visitor.open(address());
    await waitForPart(page, "banner");
    await page.evaluate(() => {
      Object.defineProperty(document, "cookie", { get: () => "", set: () => {}, configurable: true });
    });
    await page.click(part("accept-all"));
    await waitForPart(page, "failed");
    expect(await statusOf(page, "analytics")).toBe("undecided");
    expect(demo().requests()).toEqual([]);
    expect(await page.evaluate(() => document.querySelector("p")?.textContent)).toBe("Jar");
  });

  it("of 31 January ends on the last of February, and can be read by a server", async () => {
    const visitor = await arrive();
    const at = Date.UTC(2027, 0, 31, 10);
    const page = await visitor.open(address("shop.pages", `?clock=${at}`));
    await accept(page);
    const record = await recordOf(page);
    expect(new Date(record?.until ?? 0).toISOString().slice(0, 10)).toBe("2028-02-29");
    const header = (await visitor.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    expect(readRecord(header, operator, record?.at)).toEqual(record);
    expect(readRecord(header, operator, record?.until)).toBeNull();
  });

  it("ends while the page is open: told, shut and asked again", async () => {
    const visitor = await arrive();
    const page = await visitor.open(address());
    await accept(page);
    const told = await page.evaluate(() => {
      let expired = 0;
      addEventListener("kelisim:expire", () => expired++);
      const later = Date.now() + 400 * 86_400_000;
      Date.now = () => later;
      dispatchEvent(new Event("focus"));
      return expired;
    });
    expect(told).toBe(1);
    expect(await statusOf(page, "analytics")).toBe("undecided");
    await waitForPart(page, "banner");
  });
});
