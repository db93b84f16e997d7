import { type ConsentRecord, decodeRecord, encodeRecord } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { hasPart, pressAtOnce, recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page, type Visitor } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { acceptAll } from "../gate/site.ts";

type Query = Readonly<Record<string, string>>;

const kinds = ["ios", "android", "react-native"] as const;
const purposes = ["app_statistics", "device_info"];
const year = 365 * 86_400_000;

/** Kreditomat's site in a web view without cookies, and the app around it. */
describe.each(enginesUnderTest())("a record kept by the app around a web view, in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  let visits = 0;
  let label = "";
  const address = (query: Query = {}): string =>
    demo().url(label, `/?${new URLSearchParams({ cookies: "off", app: "react-native", ...query })}`);
  const key = (): string => `${new URL(demo().url(label)).host} kreditomat`;
  const kept = (): ConsentRecord | null => decodeRecord(demo().appRecords.get(key()) ?? "");
  const begin = async (): Promise<Visitor> => {
    // A host for each visit, so that no late request of an earlier one is taken for its own.
    label = `visit-${++visits}.kreditomat`;
    return arrive();
  };
  const arrived = (): number =>
    demo()
      .requests()
      .filter(({ referer }) => referer.includes(label)).length;
  const statuses = async (page: Page): Promise<string[]> =>
    Promise.all(purposes.map((purpose) => statusOf(page, purpose)));
  const accept = async (page: Page): Promise<void> => {
    await waitForPart(page, "banner");
    await pressAtOnce(page, "accept-all");
    await waitForPart(page, "reopen");
  };
  /** What the app has from an earlier start, made by the page itself. */
  const consentedBefore = async (): Promise<{ readonly visitor: Visitor; readonly record: ConsentRecord }> => {
    const visitor = await begin();
    const page = await visitor.open(address());
    await accept(page);
    await expect.poll(arrived).toBeGreaterThan(0);
    await page.goto(demo().url("nothing.pages"));
    demo().clearRequests();
    const record = kept();
    if (!record) throw new Error("the app has kept nothing");
    return { visitor, record };
  };
  const expectShut = async (page: Page): Promise<void> => {
    await waitForPart(page, "banner");
    expect(await statuses(page)).toEqual(["undecided", "undecided"]);
    expect(await recordOf(page)).toBeNull();
    expect(await page.evaluate(() => "__ran" in globalThis)).toBe(false);
    // What had been let in would have sent its request by the time another load is through.
    await page.goto(demo().url("nothing.pages"));
    expect(arrived()).toBe(0);
  };

  it.each(kinds)("%s: the first run asks, and the choice is kept across loads without a cookie", async (app) => {
    const visitor = await begin();
    const page = await visitor.open(address({ app }));
    await waitForPart(page, "banner");
    expect(await statuses(page)).toEqual(["undecided", "undecided"]);
    expect(arrived()).toBe(0);
    await accept(page);
    expect(await statuses(page)).toEqual(["granted", "granted"]);
    await expect.poll(arrived).toBeGreaterThan(0);
    const record = await recordOf(page);
    expect(kept()).toEqual(record);
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain("kelisim");

    demo().clearRequests();
    await page.reload();
    await waitForPart(page, "reopen");
    expect(await statuses(page)).toEqual(["granted", "granted"]);
    expect(await recordOf(page)).toEqual(record);
    expect(await hasPart(page, "banner")).toBe(false);
    await expect.poll(arrived).toBeGreaterThan(0);
    // One who has chosen loads no dialogs; the acts come to tell vendors, which the head could not do.
    const files = await page.evaluate(() =>
      performance.getEntriesByType("resource").flatMap(({ name }) => new URL(name).pathname.match(/kelisim.*/) ?? []),
    );
    expect(files).toContain("kelisim-bridge.js");
    expect(files).not.toContain("kelisim-ui.js");
  });

  it("a new profile with the same app is not asked again", async () => {
    await consentedBefore();
    const page = await (await arrive()).open(address());
    await waitForPart(page, "reopen");
    expect(await statuses(page)).toEqual(["granted", "granted"]);
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it("nothing is let in and nothing is shown while the app has not answered", async () => {
    const { visitor } = await consentedBefore();
    const page = await visitor.open(address({ fault: "slow" }), "parsed");
    const before = await page.waitFor(() => {
      const { kelisim } = globalThis;
      return typeof kelisim?.status === "function" && [kelisim.status("device_info"), "__ran" in globalThis];
    });
    expect(before).toEqual(["undecided", false]);
    await waitForPart(page, "reopen");
    expect(await hasPart(page, "banner")).toBe(false);
    await page.waitFor(() => kelisim.status("device_info") === "granted");
  });

  it("a refusal is kept too", async () => {
    const visitor = await begin();
    const page = await visitor.open(address());
    await waitForPart(page, "banner");
    await pressAtOnce(page, "reject-all");
    await waitForPart(page, "reopen");
    await page.reload();
    await waitForPart(page, "reopen");
    expect(await statuses(page)).toEqual(["denied", "denied"]);
    expect(kept()?.act).toBe("reject-all");
    expect(arrived()).toBe(0);
  });

  it("the record ends 13 months after the act, whatever the app has", async () => {
    const { visitor, record } = await consentedBefore();
    const page = await visitor.open(address({ clock: String(record.until - 60_000) }));
    await waitForPart(page, "reopen");
    expect(await statuses(page)).toEqual(["granted", "granted"]);
    await page.goto(demo().url("nothing.pages"));
    demo().clearRequests();
    await page.goto(address({ clock: String(record.until + 1000) }));
    await expectShut(page);
    // What does not count is not left lying about.
    await expect.poll(kept).toBeNull();
  });

  it.each([
    ["another operator's", (record: ConsentRecord) => encodeRecord({ ...record, operator: "mycar" })],
    [
      "claiming more than 13 months",
      (record: ConsentRecord) => encodeRecord({ ...record, until: record.until + year }),
    ],
    ["from the future", (record: ConsentRecord) => encodeRecord({ ...record, at: record.at + year })],
    ["damaged", (record: ConsentRecord) => encodeRecord(record).replace("device", "devise")],
    ["no record at all", () => "granted"],
  ])("a value that is %s lets nothing in and is erased", async (_kind, value) => {
    const { visitor, record } = await consentedBefore();
    demo().appRecords.set(key(), value(record));
    const page = await visitor.open(address());
    await expectShut(page);
    await expect.poll(() => demo().appRecords.has(key())).toBe(false);
  });

  it.each([
    "malformed",
    "wrong-id",
    "wrong-type",
    "wrong-operator",
    "no-string",
    "oversized",
    "oversized-text",
    "double",
    "silent",
  ])("an answer that is %s lets nothing in", async (fault) => {
    const { visitor } = await consentedBefore();
    await expectShut(await visitor.open(address({ fault })));
  });

  it("an answer after two seconds is none, even though it is right", async () => {
    const { visitor } = await consentedBefore();
    const page = await visitor.open(address({ fault: "late" }));
    await waitForPart(page, "banner");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await expectShut(page);
  });

  it("nobody can answer unasked", async () => {
    const { visitor, record } = await consentedBefore();
    const page = await visitor.open(address({ app: "none" }));
    await waitForPart(page, "banner");
    await page.evaluate((value) => {
      const answer = { kelisim: 1, type: "read", operator: "kreditomat", value, ok: true };
      for (const id of ["", "1", undefined, null, "__proto__"]) {
        dispatchEvent(new CustomEvent("kelisim:bridge", { detail: { ...answer, id } }));
      }
    }, encodeRecord(record));
    await expectShut(page);
  });

  it("without an app a choice is not kept, does not count, and the dialog says so", async () => {
    const visitor = await begin();
    const page = await visitor.open(address({ app: "none" }));
    await waitForPart(page, "banner");
    await pressAtOnce(page, "accept-all");
    await waitForPart(page, "failed");
    expect(await statuses(page)).toEqual(["undecided", "undecided"]);
    expect(await acceptAll(page)).toBe(false);
    expect(arrived()).toBe(0);
  });

  it.each(["silent-writes", "refusing"])(
    "a choice that the app does not confirm (%s) does not count",
    async (fault) => {
      const visitor = await begin();
      const page = await visitor.open(address({ fault }));
      await waitForPart(page, "banner");
      await pressAtOnce(page, "accept-all");
      expect(await statuses(page)).toEqual(["undecided", "undecided"]);
      await waitForPart(page, "failed");
      expect(await statuses(page)).toEqual(["undecided", "undecided"]);
      expect(arrived()).toBe(0);
    },
  );

  it("withdrawal shuts at once, clears, and takes the grants out of the app", async () => {
    const { visitor } = await consentedBefore();
    const page = await visitor.open(address());
    await waitForPart(page, "reopen");
    await expect.poll(arrived, { timeout: 10_000 }).toBeGreaterThan(0);
    const report = await page.evaluate(() => kelisim.withdraw());
    expect(report.reload).toBe(true);
    expect(await statuses(page)).toEqual(["denied", "denied"]);
    expect(kept()?.act).toBe("withdraw");
    expect(Object.values(kept()?.purposes ?? {})).not.toContain(true);
    await page.goto(demo().url("nothing.pages"));
    demo().clearRequests();
    await page.goto(address());
    await waitForPart(page, "reopen");
    expect(await statuses(page)).toEqual(["denied", "denied"]);
    await page.goto(demo().url("nothing.pages"));
    expect(arrived()).toBe(0);
  });

  it("a withdrawal that the app does not confirm shuts the page all the same, and says what is left", async () => {
    const { visitor } = await consentedBefore();
    const page = await visitor.open(address({ fault: "silent-writes" }));
    await waitForPart(page, "reopen");
    const states = await page.evaluate(async () => {
      const report = kelisim.withdraw() as unknown as Promise<{ remaining: unknown[] }>;
      // The acts are a file of their own, which comes first.
      while (kelisim.allows("device_info")) await new Promise((resolve) => setTimeout(resolve, 10));
      return { early: await Promise.race([report, "not answered yet"]), report: await report };
    });
    expect(states.early).toBe("not answered yet");
    expect(states.report.remaining).toContainEqual({ name: "kelisim", where: "app", reason: "blocked" });
    expect(await statuses(page)).toEqual(["undecided", "undecided"]);
    // The app still has the old record; it is not asked again while that is so.
    await page.evaluate(() => void dispatchEvent(new Event("focus")));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await statuses(page)).toEqual(["undecided", "undecided"]);
  });

  it("what the app erased by itself is gone from the page once it looks again", async () => {
    const { visitor } = await consentedBefore();
    const page = await visitor.open(address());
    await waitForPart(page, "reopen");
    demo().appRecords.delete(key());
    await page.evaluate(() => void dispatchEvent(new Event("focus")));
    await waitForPart(page, "banner");
    expect(await statuses(page)).toEqual(["undecided", "undecided"]);
  });

  it("a record cookie of an earlier time counts for nothing, in the head neither", async () => {
    const { visitor, record } = await consentedBefore();
    demo().appRecords.clear();
    const cookie = `kelisim=${encodeRecord(record)}; Path=/`;
    const config = encodeConfig({ recordIn: "app", gate: { guard: true } });
    await expectShut(await visitor.open(address({ cookies: "on", cookie, config })));
  });
});
