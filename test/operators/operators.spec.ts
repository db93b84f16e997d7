import { DateTime } from "luxon";
import { beforeAll, expect, it } from "vitest";
import { part } from "../engines/dialog.ts";
import type { JarCookie, Page } from "../engines/index.ts";
import { describeOperatorsUnderPolicy, operators } from "./under-test.ts";
import {
  addressesOf,
  counts,
  declaredCookies,
  declaredStorage,
  hasPart,
  idsOf,
  isDevicePurpose,
  isOptional,
  leftOf,
  type OperatorPage,
  onceEach,
  operatorPage,
  pixelsOf,
  recordCookie,
  recordMade,
  recordOf,
  reloadDecided,
  requested,
  sameFor,
  siteCookieNames,
  siteCookies,
  statuses,
  storable,
  storedNames,
  switches,
  switchLanguage,
  textOf,
  waitForNoPart,
  waitForPart,
  waitForRequests,
  withQuery,
} from "./visit.ts";

/** As a visitor does. */
async function answer(page: Page, button: "accept-all" | "reject-all"): Promise<void> {
  await waitForPart(page, "banner");
  await page.click(part(button));
  await waitForNoPart(page, "banner");
}

describeOperatorsUnderPolicy(operators, (stage, operator) => {
  let site: OperatorPage;
  let addresses: string[];
  let cookies: string[];
  beforeAll(async () => {
    site = await operatorPage(stage.demo, operator);
    addresses = addressesOf(site.tags);
    cookies = declaredCookies(site);
    // Every assertion below is over these lists, so an empty one would prove nothing.
    expect(addresses).not.toEqual([]);
    expect(cookies).not.toEqual([]);
    expect(declaredStorage(site)).not.toEqual([]);
    // A placeholder in the page would bring in the dialogs.
    expect(site.tags.filter(({ element }) => element === "iframe" || element === "video")).toEqual([]);
  });

  const names = (): Promise<string[]> => siteCookieNames(stage.visitor, operator);
  const released = async (page: Page): Promise<void> => {
    await waitForRequests(stage.demo, [...addresses, ...pixelsOf(addresses)]);
    await expect.poll(names).toEqual(expect.arrayContaining(cookies));
    const keys = await storable(page, declaredStorage(site));
    await expect.poll(() => storedNames(page)).toEqual(expect.arrayContaining(keys));
  };

  it("lets nothing in before a choice and after a refusal", async () => {
    const page = await stage.visitor.open(site.url);
    await waitForPart(page, "banner");
    // The page has loaded and the banner is drawn. Requests are counted again at the end, two loads later, by when
    // anything that had been sent here would have arrived.
    expect(requested(stage.demo)).toEqual([]);
    expect(await stage.visitor.cookies()).toEqual([]);
    expect(await storedNames(page)).toEqual([]);
    await answer(page, "reject-all");
    for (const again of [false, true]) {
      if (again) await reloadDecided(page);
      const { act, purposes } = await recordMade(page);
      expect(act).toBe("reject-all");
      expect(Object.keys(purposes)).toEqual(
        expect.arrayContaining(idsOf(site.config.purposes.filter(isDevicePurpose))),
      );
      expect(Object.values(purposes)).not.toContain(true);
      expect((await stage.visitor.cookies()).map(({ name }) => name)).toEqual([recordCookie]);
      // A receipt is kept until the operator's server has it.
      await expect.poll(() => storedNames(page), { timeout: 10_000 }).toEqual([]);
      expect(await hasPart(page, "banner")).toBe(false);
    }
    await reloadDecided(page);
    expect(requested(stage.demo)).toEqual([]);
  });

  it("lets in what is accepted, keeps it for 13 months, and takes it back", async () => {
    const page = await stage.visitor.open(site.url);
    await answer(page, "accept-all");
    await released(page);
    expect(counts(stage.demo, addresses)).toEqual(onceEach(addresses));
    const optional = site.config.purposes.filter(isOptional);
    const given = idsOf(optional.filter(isDevicePurpose));
    const kept = idsOf(optional.filter((purpose) => !isDevicePurpose(purpose)));
    expect(await statuses(page, given)).toEqual(sameFor(given, "granted"));
    expect(Object.values(await statuses(page, kept))).not.toContain("granted");
    const record = (await siteCookies(stage.visitor, operator)).find(({ name }) => name === recordCookie);
    expectThirteenMonths(record, (await recordMade(page)).at);

    stage.demo.clearRequests();
    await reloadDecided(page);
    await waitForRequests(stage.demo, addresses);
    expect(await hasPart(page, "banner")).toBe(false);
    expect(counts(stage.demo, addresses)).toEqual(onceEach(addresses));
    // A page with a form of the operator's draws what its press means, on every visit.
    const hasAgreement = await page.evaluate(() => Boolean(document.querySelector("[data-kelisim-consent]")));
    if (!hasAgreement) expect(await loadedParts(page)).toEqual(["/kelisim.js"]);

    await page.click(part("reopen"));
    await page.click(part("withdraw"));
    await waitForPart(page, "result");
    await expectSweptAsTold(page);
    stage.demo.clearRequests();
    await page.evaluate(() => void Object.assign(globalThis, { before: true }));
    await page.click(part("reload"));
    await page.waitFor(() => !("before" in globalThis) && document.readyState === "complete");
    await waitForPart(page, "reopen");
    expect(await hasPart(page, "banner")).toBe(false);
    expect(await page.evaluate(() => "__ran" in globalThis)).toBe(false);
    // Anything that ran in the page before would have sent its request by the time another load is through.
    await reloadDecided(page);
    expect(requested(stage.demo)).toEqual([]);
    await expectSwept(page);
  });

  it("lets in one purpose alone, chosen across a change of language", async () => {
    const chosen = site.tags.find(({ addresses }) => addresses.length)?.purpose ?? "";
    const allowed = addressesOf(site.tags.filter(({ purpose }) => purpose === chosen));
    const hosts = site.config.services.filter(({ purpose }) => purpose === chosen).flatMap((one) => one.hosts ?? []);
    expect(allowed).not.toEqual([]);
    expect(allowed.length).toBeLessThan(addresses.length);
    const page = await stage.visitor.open(site.url);
    await waitForPart(page, "banner");
    await page.click(part("choose"));
    await waitForPart(page, "settings");
    expect(Object.values(await switches(page))).not.toContain(true);
    await page.click(part(`purpose:${chosen}`));
    const [states, text] = [await switches(page), await textOf(page, "settings")];
    expect(Object.keys(states).filter((id) => states[id])).toEqual([chosen]);
    await switchLanguage(page, "ru");
    expect(await switches(page)).toEqual(states);
    expect(await textOf(page, "settings")).not.toBe(text);
    await page.click(part("save"));
    await waitForNoPart(page, "settings");
    await waitForRequests(stage.demo, allowed);
    const { act, language, purposes } = await recordMade(page);
    expect({ act, language }).toEqual({ act: "choose", language: "ru" });
    expect(Object.keys(purposes).filter((id) => purposes[id])).toEqual([chosen]);
    // What the other purposes had sent here would come before what this one sends after another load.
    stage.demo.clearRequests();
    await reloadDecided(page);
    await waitForRequests(stage.demo, allowed);
    await reloadDecided(page);
    const strangers = stage.demo.requests().filter(({ host }) => !hosts.includes(host));
    expect(strangers).toEqual([]);
  });

  it("asks again once the record is gone or its term is over", async () => {
    const page = await stage.visitor.open(site.url);
    await answer(page, "accept-all");
    await released(page);
    await stage.visitor.deleteCookie(recordCookie);
    stage.demo.clearRequests();
    await page.reload();
    await expectAsked(page);
    await expect.poll(names).toEqual([]);

    await answer(page, "accept-all");
    await released(page);
    const { until } = await recordMade(page);
    expect(await names()).toContain(recordCookie);
    const late = withQuery(site.url, { clock: String(until + 1000) });
    stage.demo.clearRequests();
    await page.goto(late);
    await expectAsked(page);
  });

  /** Anything sent during the first load has had the time of a second one to arrive. */
  async function expectAsked(page: Page): Promise<void> {
    await waitForPart(page, "banner");
    const ids = idsOf(site.config.purposes.filter(isOptional));
    expect(await statuses(page, ids)).toEqual(sameFor(ids, "undecided"));
    expect(await recordOf(page)).toBeNull();
    await page.reload();
    await waitForPart(page, "banner");
    expect(await page.evaluate(() => "__ran" in globalThis)).toBe(false);
    expect(requested(stage.demo)).toEqual([]);
  }

  async function expectSwept(page: Page): Promise<void> {
    expect(await names()).toEqual([recordCookie]);
    await expect.poll(() => leftOf(page, declaredStorage(site))).toEqual([]);
  }

  /** Code that still runs may hold on to a database, which then is told of and goes with the page. */
  async function expectSweptAsTold(page: Page): Promise<void> {
    expect(await names()).toEqual([recordCookie]);
    const told = await textOf(page, "result");
    const left = await leftOf(page, declaredStorage(site));
    // With its place, where another one has the name too.
    const isTold = (name: string): boolean => new RegExp(`${name}( \\([^)]*\\))? – `).test(told);
    expect(left.filter(({ where, name }) => where !== "indexedDB" || !isTold(name))).toEqual([]);
  }
});

function expectThirteenMonths(record: JarCookie | undefined, at: number): void {
  const meant = DateTime.fromMillis(at, { zone: "utc" }).plus({ months: 13 }).toSeconds();
  expect(record).toMatchObject({ path: "/", sameSite: "Lax" });
  expect(Math.abs((record?.expires ?? 0) - meant)).toBeLessThanOrEqual(2);
  const size = record?.value.length ?? 0;
  expect(size, `the record's value has ${size} bytes`).toBeGreaterThan(0);
  expect(size, `the record's value has ${size} bytes`).toBeLessThan(400);
}

function loadedParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith("/kelisim")),
  );
}
