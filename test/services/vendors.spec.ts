/** Without the SDK: the fake vendors behave like the vendors, so that what other specs find blocked would have worked. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { startVendorNetwork, type VendorNetwork } from "../../examples/server/vendors/network.ts";
import { type Engine, launch, type Page, type Visitor } from "../engines/index.ts";
import { type ServicePage, servicePages, works } from "./pages.ts";

let demo: Demo;
let network: VendorNetwork;
let engine: Engine;

beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  network = await startVendorNetwork({ demoPort: demo.port });
  engine = await launch("chromium", { proxy: `http://127.0.0.1:${network.port}` });
});

afterAll(async () => {
  await engine?.close();
  await network?.close();
  await demo?.close();
});

describe.each(servicePages())("$folder", (service) => {
  it("works, stores and sends as it should", async () => {
    network.clearRequests();
    const visitor = await engine.newVisitor();
    const page = await visitor.open(demo.url("services.pages", `/services/${service.folder}/?kelisim=none`));
    await page.waitFor(works(service));
    await expectRequests(service);
    expect(await cookieNames(visitor)).toEqual(expect.arrayContaining(cookiesOf(service)));
    expect(await stored(page)).toEqual(expect.arrayContaining([...service.storage]));
    expect(contactedHosts()).toEqual(expect.arrayContaining([...service.hosts]));
    await visitor.close();
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
