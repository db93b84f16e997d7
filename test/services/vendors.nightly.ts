/**
 * Without the SDK: the fake vendors behave like the vendors, so that what other specs find blocked would have worked.
 * By night, because only a change of the fakes or of their pages can break it.
 */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { VendorNetwork } from "../../examples/server/vendors/network.ts";
import type { Engine, Page, Visitor } from "../engines/engine.ts";
import { describeIn } from "../engines/matrix.ts";
import { amongVendors } from "../engines/vendors.ts";
import { type ServicePage, servicePages, works } from "./pages.ts";

let demo: Demo;
let network: VendorNetwork;

beforeAll(async () => {
  demo = await startDemo({ port: 0 });
});

afterAll(() => demo?.close());

describeIn(["chromium"], "vendors without the SDK in %s", (name) => {
  let engine: Engine;
  beforeAll(async () => {
    ({ network, engine } = await amongVendors(name));
  });
  afterEach(() => engine?.close());

  it.each(servicePages())("$folder works, stores and sends as it should", async (service) => {
    network.clearRequests();
    const visitor = await engine.newVisitor();
    const page = await visitor.open(demo.url("services.pages", `/services/${service.folder}/?kelisim=none`));
    await page.waitFor(works(service));
    await expectRequests(service);
    expect(await cookieNames(visitor)).toEqual(expect.arrayContaining(cookiesOf(service)));
    expect(await stored(page)).toEqual(expect.arrayContaining([...service.storage]));
    expect(contactedHosts()).toEqual(expect.arrayContaining([...service.hosts]));
  });
});

async function expectRequests({ requests }: ServicePage): Promise<void> {
  const sent = (): string[] =>
    network
      .requests()
      .filter(({ method }) => method !== "CONNECT")
      .map(({ host, path }) => host + path);
  await expect
    .poll(sent, { timeout: 10_000 })
    .toEqual(expect.arrayContaining(requests.map(({ host, path }) => host + path)));
}

function cookiesOf({ cookies, cookiesOf: others = {} }: ServicePage): string[] {
  return [...cookies, ...Object.values(others).flat()];
}

function contactedHosts(): string[] {
  return [...new Set(network.requests().map(({ host }) => host))];
}

async function cookieNames(visitor: Visitor): Promise<string[]> {
  const jar = await visitor.cookies();
  return jar.filter(({ domain }) => domain.endsWith("localhost")).map(({ name }) => name);
}

function stored(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage:${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage:${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB:${name}`),
  ]);
}
