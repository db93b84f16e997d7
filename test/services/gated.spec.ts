/**
 * Vendors' published tags, as they are, behind the guard and behind the lock: all of them in Chromium, each shape of a
 * tag in the other engines.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { VendorNetwork } from "../../examples/server/vendors/network.ts";
import { type Engine, enginesUnderTest, type Page, type Visitor } from "../engines/index.ts";
import { runsEveryCase, startsWithBlankPage } from "../engines/matrix.ts";
import { amongVendors } from "../engines/vendors.ts";
import { ready } from "../gate/site.ts";
import { ranVendors, sentTo, settle, storedBy } from "./observe.ts";
import { type ServicePage, servicePages, works } from "./pages.ts";
import { kinds, shapes } from "./shapes.ts";

type Gate = "guard" | "lock";

/** Necessary, so never held. */
const necessary = ["recaptcha"];

const gates = {
  guard: { guard: true },
  lock: { lock: { allow: ["'self'"] } },
};

describe.each(enginesUnderTest())("in %s", (name) => {
  let demo: Demo;
  let network: VendorNetwork;
  let engine: Engine;

  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
    ({ network, engine } = await amongVendors(name));
  });
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
  });

  const open = async (visitor: Visitor, { folder }: ServicePage, gate: Gate): Promise<Page> => {
    const config = encodeConfig({ gate: gates[gate] });
    const page = await visitor.open(demo.url("services.pages", `/services/${folder}/?config=${config}`));
    await ready(page);
    await settle(page);
    return page;
  };
  const sent = (): string[] => sentTo(network);
  const expectUse = async (page: Page, service: ServicePage): Promise<void> => {
    await page.waitFor(works(service));
    const wanted = service.requests.map(({ host, path }) => host + path);
    await expect.poll(sent, { timeout: 10_000 }).toEqual(expect.arrayContaining(wanted));
  };
  const expectNothing = async (visitor: Visitor, page: Page): Promise<void> => {
    expect(await ranVendors(page)).toEqual({});
    expect(await storedBy(visitor, page)).toEqual([]);
  };

  it.each(necessary)("%s is necessary, and works", async (folder) => {
    const [service] = servicePages().filter((page) => page.folder === folder);
    if (!service) throw new Error(`no page ${folder}`);
    for (const gate of ["guard", "lock"] as const) {
      const visitor = await engine.newVisitor();
      await expectUse(await open(visitor, service, gate), service);
      await visitor.close();
    }
  });

  const optional = servicePages().filter(({ folder }) => !necessary.includes(folder));
  const measured = optional.filter(({ folder }) => runsEveryCase(name) || folder in shapes);

  describe.each(measured)("$folder", (service) => {
    it("is held by the guard until it is accepted, runs once, and is gone once withdrawn", async () => {
      network.clearRequests();
      const visitor = await engine.newVisitor();
      const page = await open(visitor, service, "guard");
      await expectNothing(visitor, page);
      // What stands in the HTML the browser has asked for before any script could say no.
      if (!service.static) expect(sent()).toEqual([]);

      await decideOthers(page, service.id);
      await settle(page);
      await expectNothing(visitor, page);

      network.clearRequests();
      await page.evaluate(() => kelisim.acceptAll());
      await expectUse(page, service);
      expect((await ranVendors(page))[service.id] ?? 1).toBe(1);

      await page.evaluate(() => kelisim.withdraw());
      await page.reload();
      await ready(page);
      await settle(page);
      await expectNothing(visitor, page);
      await visitor.close();
    });

    // The browser's own policy goes by the kind of what is loaded.
    it.runIf(runsEveryCase(name) || kinds.includes(service.folder))(
      "is out of reach behind the lock, and let in by a page of its own",
      async () => {
        network.clearRequests();
        const visitor = await engine.newVisitor();
        const page = await open(visitor, service, "lock");
        await expectNothing(visitor, page);
        expect(sent()).toEqual([]);

        await page.evaluate(() => void kelisim.acceptAll());
        await page.waitFor(() => kelisim.record?.value);
        if (startsWithBlankPage(name)) await page.reload();
        await expectUse(page, service);
        await visitor.close();
      },
    );
  });
});

/** Grants every purpose but those of a service, and of services that have an address in common with it. */
function decideOthers(page: Page, id: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    type Named = { id: string; purpose: string; hosts?: string[] };
    const { purposes, services } = JSON.parse(document.querySelector("[data-kelisim-config]")?.textContent ?? "{}");
    const hosts = services.find((service: Named) => service.id === wanted)?.hosts ?? [];
    const near = services.filter((service: Named) => service.hosts?.some((host) => hosts.includes(host)));
    const refused = near.map((service: Named) => service.purpose);
    return kelisim.decide(Object.fromEntries(purposes.map(({ id }: Named) => [id, !refused.includes(id)])));
  }, id);
}
