/** What comes after the report: workers. */
import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { decide, jarIn, type Place, ready, withdraw } from "./jar.ts";

const worker: Place = { label: "running.pages", path: "/running/empty.html" };

describe.each(enginesUnderTest())("after a withdrawal in %s", (engine) => {
  const { arrive, open } = jarIn(engine);

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

  it("a worker that is registered without consent is swept on the next page", async () => {
    const page = await open(await arrive(), worker);
    await page.evaluate(async () => void (await navigator.serviceWorker.register("/running/push-worker.js")));
    await page.reload();
    await ready(page);
    const count = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
  });
});
