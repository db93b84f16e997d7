/** What comes after the report: names that come back, and workers. */
import type { WithdrawalReport } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { said } from "../gate/site.ts";
import { decide, jarIn, namesKept, type Place, ready, withdraw } from "./jar.ts";

const worker: Place = { label: "running.pages", path: "/running/empty.html" };
const workersLeft = ({ remaining }: WithdrawalReport) => remaining.filter(({ where }) => where === "serviceWorker");
type Reporting = Window & { reports: WithdrawalReport[] };

describe.each(enginesUnderTest())("after a withdrawal in %s", (engine) => {
  const { arrive, open } = jarIn(engine);

  it("what comes back late is cleared again, and the report is told anew", async () => {
    const visitor = await arrive();
    const page = await open(visitor);
    await decide(page, { analytics: true, ads: true });
    await page.evaluate(() => {
      document.cookie = "_a_late=1; path=/";
      document.cookie = "_a_gone=1; path=/";
      localStorage.setItem("a_late", "1");
      const reports: unknown[] = [];
      Object.assign(window, { reports });
      kelisim.on("withdraw", (report) => reports.push(report));
    });
    const first = await withdraw(page, "analytics");
    expect(first.cleared.map(({ name }) => name).sort()).toEqual(["_a_gone", "_a_late", "a_late"]);
    await page.evaluate(() => {
      document.cookie = "_a_late=2; path=/";
      localStorage.setItem("a_late", "2");
      // Of another purpose, and granted.
      document.cookie = "_b_ads=1; path=/";
    });
    await page.waitFor(() => (window as unknown as Reporting).reports.length === 2);
    expect(await namesKept(visitor)).toEqual(["_b_ads"]);
    // Firefox's driver writes an object once that stands in several places.
    const later = await page.evaluate(() => JSON.stringify((window as unknown as Reporting).reports[1]));
    expect(JSON.parse(later)).toEqual({
      kept: true,
      purposes: ["analytics"],
      cleared: [{ name: "_a_gone", where: "cookie" }],
      remaining: [
        ...first.remaining,
        { name: "_a_late", where: "cookie", reason: "rewritten" },
        { name: "a_late", where: "localStorage", reason: "rewritten" },
      ],
      reload: true,
    });
  });

  it("the service worker of a withdrawn service is gone, and that of the site stays", async () => {
    const page = await open(await arrive(), worker);
    await decide(page, { ads: true });
    const paths = () =>
      page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations())
          .map(({ active, waiting, installing }) => (active ?? waiting ?? installing)?.scriptURL ?? "")
          .map((address) => new URL(address).pathname)
          .sort(),
      );
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/running/own-worker.js", { scope: "/running/own/" });
      await navigator.serviceWorker.register("/running/push-worker.js");
      await navigator.serviceWorker.register("/running/push-worker.js", { scope: "/running/push/" });
    });
    expect(new Set(await paths())).toEqual(new Set(["/running/own-worker.js", "/running/push-worker.js"]));
    const report = await withdraw(page);
    expect(report.cleared).toEqual([{ name: "/running/push-worker.js", where: "serviceWorker" }]);
    expect(report.remaining).toEqual([]);
    expect(await paths()).toEqual(["/running/own-worker.js"]);
  });

  it("a worker that no service declares stays, and is named where it asks a service that is withdrawn", async () => {
    const page = await open(await arrive(), worker);
    await decide(page, { analytics: true, ads: true });
    await page.evaluate(async () => {
      await navigator.serviceWorker.register("/running/own-worker.js", { scope: "/running/own/" });
      await navigator.serviceWorker.register("/running/asking-worker.js", { scope: "/running/asking/" });
    });
    const asking = { name: "/running/asking-worker.js", where: "serviceWorker", reason: "undeclared" };
    expect(workersLeft(await withdraw(page, "ads"))).toEqual([]);
    expect(workersLeft(await withdraw(page, "analytics"))).toEqual([asking]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(2);
    if (engine !== "webkit") expect(said(page).join()).toContain("/running/asking-worker.js names counter.thirdparty");
  });

  it("a worker that is registered without consent is swept on the next page", async () => {
    const page = await open(await arrive(), worker);
    await page.evaluate(async () => void (await navigator.serviceWorker.register("/running/push-worker.js")));
    await page.reload();
    await ready(page);
    const count = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
  });
});
