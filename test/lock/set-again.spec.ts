/** The record's cookie set again by a server, a proxy or a library: every part of the page goes by one answer. */
import { type Config, type ConsentRecord, decide, encodeRecord } from "@kelisim/core";
import { beforeEach, describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { cookieVersion1 } from "../../packages/core/src/version-1.fixture.ts";
import type { EngineName, Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { ready, said } from "../gate/site.ts";
import json from "../pages/lock/config.json" with { type: "json" };
import { type CookieWriter, cookieWriters } from "../record/cookie-writers.ts";

const config = json as unknown as Config;
const patience = { timeout: 10_000 };
const lock = { lock: { allow: ["'self'"] } };
const consentMode = { analytics_storage: "analytics", ad_storage: "ads" };
const gates = { "the lock": { ...lock, consentMode }, "the lock and the guard": { ...lock, consentMode, guard: true } };
/** Each kind of change; the unit tests in test/record try them all. */
const names = [
  "PHP",
  "PHP of an undecoded value",
  "Rack",
  "Express",
  "a proxy that quotes",
  "an encoder of all but letters and digits",
];
type GateName = keyof typeof gates;
const choices = {
  refusal: { analytics: false, ads: false },
  "consent to a part": { analytics: false, ads: true },
};
const recordOf = (choice: Record<string, boolean>, now = Date.now() - 60_000): ConsentRecord =>
  decide(choice, "choose", { config, previous: null, language: "kk", now, id: "0123456789abcdef" });

/** What the parts of a page say, and what vendors' servers were asked for. */
interface Answers {
  readonly asked: string[];
  readonly statuses: string[];
  /** What the page's first words to Google were, and the words after them. */
  readonly told: string[][];
}

const expected = (isGranted: boolean): Answers => ({
  asked: isGranted ? ["ads", "ads-made", "captcha"] : ["captcha"],
  statuses: ["denied", isGranted ? "granted" : "denied"],
  told: [["default", "denied", isGranted ? "granted" : "denied"]],
});

describe.each(enginesUnderTest())("a cookie that is set again, in %s", (engine: EngineName) => {
  const { demo, arrive } = visitorsIn(engine);
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await arrive();
  });
  const address = (query: string, file = "again.html", label = "lock.pages"): string =>
    demo().url(label, `/lock/${file}${query}`);
  const query = (gate: GateName, ...cookies: string[]): string => {
    const lines = cookies.map((line) => `&cookie=${encodeURIComponent(`${line}; Path=/; Max-Age=9999; SameSite=Lax`)}`);
    return `?config=${encodeConfig({ gate: gates[gate] })}${lines.join("")}`;
  };
  /** By way of a page without the SDK: the page before would clear a cookie that does not count as soon as it is set. */
  const arriveAt = async (search: string): Promise<Page> => {
    await visitor.open(address("?kelisim=none", "form.html"));
    demo().clearRequests();
    return visitor.open(address(search));
  };
  const asked = (): string[] =>
    [
      ...new Set(
        demo()
          .requests()
          .map(({ name }) => name),
      ),
    ].sort();
  /** Once the page has loaded, all that it asks for has been asked. */
  const answersOf = async (page: Page): Promise<Answers> => {
    await ready(page);
    return page.evaluate((names) => {
      const layer = (globalThis as unknown as { dataLayer?: ArrayLike<unknown>[] }).dataLayer ?? [];
      const told = layer.map((call) => {
        const [, command, states] = Array.from(call) as [string, string, Record<string, string>];
        return [command, states.analytics_storage ?? "", states.ad_storage ?? ""];
      });
      return { asked: names, statuses: [kelisim.status("analytics"), kelisim.status("ads")], told };
    }, asked());
  };

  describe.each(Object.keys(gates) as GateName[])("with %s", (gate) => {
    it.each(Object.keys(choices) as (keyof typeof choices)[])(
      "leaves a %s what it is, whoever sets it again",
      async (kind) => {
        const record = recordOf(choices[kind]);
        const open = async (write: CookieWriter): Promise<Answers> => {
          demo().clearRequests();
          const value = write(encodeRecord(record));
          const cookies = ["a=1", "old_kelisim=1", `kelisim=${value}`, "kelisim2=2.lock.x"];
          const page = await visitor.open(address(query(gate, ...cookies)));
          return answersOf(page);
        };
        const found: Record<string, Answers> = {};
        for (const name of names) found[name] = await open(cookieWriters[name] as CookieWriter);
        const answer = expected(kind !== "refusal");
        expect(found).toEqual(Object.fromEntries(names.map((name) => [name, answer])));
      },
    );
  });

  it("lets nothing out for a value that is none of ours", async () => {
    const record = recordOf({ analytics: true, ads: true });
    const value = encodeRecord(record);
    const values = [
      value.slice(0, -1),
      value.replace(".analytics_ads..", ".analytics_ads_x.."),
      encodeRecord({ ...record, at: record.at + 9_000_000 }),
      encodeRecord({ ...record, until: record.until + 86_400_000 }),
      encodeRecord({ ...record, act: "visit" as ConsentRecord["act"] }),
      encodeRecord({ ...record, operator: "other" }),
      cookieVersion1(record).replace("analytics.ads!", "analytics.ads.x!"),
    ];
    for (const changed of values) {
      expect(changed).not.toBe(value);
      const page = await arriveAt(query("the lock", `kelisim=${changed}`));
      expect(await answersOf(page), changed).toEqual({
        asked: ["captcha"],
        statuses: ["undecided", "undecided"],
        told: [["default", "denied", "denied"]],
      });
    }
  });

  it("lets nothing out for a record that is older than the operator's term of now", async () => {
    const eightMonths = 243 * 86_400_000;
    const value = encodeRecord(recordOf({ analytics: true, ads: true }, Date.now() - eightMonths));
    const shorter = encodeConfig({ gate: gates["the lock"], consent: { months: 6 } });
    const page = await arriveAt(`?config=${shorter}&cookie=${encodeURIComponent(`kelisim=${value}; Path=/`)}`);
    expect((await answersOf(page)).asked).toEqual(["captcha"]);
    expect((await answersOf(page)).statuses).toEqual(["undecided", "undecided"]);
    // The same record counts where the term was not shortened, or this would say nothing.
    const other = await arriveAt(query("the lock", `kelisim=${value}`));
    expect((await answersOf(other)).asked).toEqual(expect.arrayContaining(["ads", "ads-made", "stats", "stats-made"]));
  });

  /** Comes to the site with a cookie that a page of a subdomain has set for it. */
  const withVersion1 = async (choice: Record<string, boolean>): Promise<Page> => {
    const value = cookieVersion1(recordOf(choice));
    const line = `kelisim=${value}; Domain=lock.pages.localhost; Path=/; Max-Age=9999`;
    return visitor.open(address(`?kelisim=none&cookie=${encodeURIComponent(line)}`, "form.html", "sub.lock.pages"));
  };
  const isWrittenAnew = (page: Page): Promise<unknown> => page.waitFor(() => /(^|; )kelisim=2\./.test(document.cookie));

  it("a record of version 1 is written anew, and the page brought into line with it", async () => {
    const page = await withVersion1({ analytics: false, ads: true });
    demo().clearRequests();
    await page.goto(address(query("the lock")));
    await isWrittenAnew(page);
    // A browser that tells what was before the page lets it be loaded again; in the others the next page opens.
    if (engine === "webkit") await page.goto(address(query("the lock")));
    await expect.poll(asked, patience).toEqual(["ads", "ads-made", "captcha"]);
    expect((await answersOf(page)).told).toEqual([["default", "denied", "granted"]]);
    expect(await page.evaluate(() => document.cookie.split("kelisim=").length)).toBe(2);
    if (engine !== "webkit") {
      expect(
        said(page).filter((line) => /the lock opened for nothing, but the record grants ads/.test(line)),
      ).toHaveLength(1);
    }
  });

  it("a refusal of version 1 is written anew, and nothing has to be brought into line", async () => {
    const page = await withVersion1({ analytics: false, ads: false });
    demo().clearRequests();
    await page.goto(address(query("the lock")));
    await isWrittenAnew(page);
    expect(await answersOf(page)).toEqual(expected(false));
    expect(said(page)).toEqual([]);
  });

  it("the answer to a form that was sent is not loaded again, and opens with the next page", async () => {
    await withVersion1({ analytics: false, ads: true });
    const page = await visitor.open(address("?kelisim=none", "form.html"));
    await page.evaluate((to) => document.querySelector("form")?.setAttribute("action", to), address(query("the lock")));
    demo().clearRequests();
    await page.click("#send");
    await page.waitFor(() => location.pathname.endsWith("again.html") && document.readyState === "complete");
    await page.evaluate(() => void Object.assign(globalThis, { isAnswer: true }));
    await isWrittenAnew(page);
    expect((await answersOf(page)).statuses).toEqual(["denied", "granted"]);
    if (engine !== "webkit")
      await expect.poll(() => said(page).join(), patience).toContain("the next page opens by it");
    expect(asked()).toEqual(["captcha"]);
    expect(await page.evaluate(() => "isAnswer" in globalThis)).toBe(true);
    await page.goto(address(query("the lock")));
    await expect.poll(asked, patience).toEqual(["ads", "ads-made", "captcha"]);
  });
});
