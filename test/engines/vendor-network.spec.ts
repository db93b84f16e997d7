import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { VendorNetwork, VendorRequest } from "../../examples/server/vendors/network.ts";
import { type Engine, enginesUnderTest, type Page, type Visitor } from "./index.ts";
import { poll } from "./poll.ts";
import { amongVendors } from "./vendors.ts";

// What pages/network.html and the vendor's script define.
declare const __vendors: Record<string, number>;
declare const answered: string[];

let demo: Demo;
let network: VendorNetwork;

beforeAll(async () => {
  demo = await startDemo({ port: 0, pages: fileURLToPath(new URL("pages", import.meta.url)) });
});

afterAll(async () => {
  await demo?.close();
});

describe.each(enginesUnderTest())("%s", { timeout: 120_000 }, (name) => {
  let engine: Engine;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    ({ network, engine } = await amongVendors(name));
    visitor = await engine.newVisitor();
    page = await visitor.open(demo.url("shop.pages", "/network.html"));
    await arrived("/watch/2");
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
    await engine?.close();
  }, 60_000);

  it("runs a vendor's script, which sets its first-party cookies", async () => {
    expect(await page.evaluate(() => __vendors["yandex-metrica"])).toBe(1);
    const names = (await visitor.cookies()).map((cookie) => cookie.name);
    expect(names).toEqual(expect.arrayContaining(["_ym_uid", "_ym_d", "_ym_isad", "_ym_visorc"]));
  });

  it("records images, fetches, beacons, frames, redirects and WebSockets", async () => {
    for (const path of ["/image.gif", "/no-cors", "/cors", "/embed/abc", "/sync_cookie_image_start", "/socket"]) {
      expect(await arrived(path)).toMatchObject({ method: "GET", secure: true });
    }
    expect(await arrived("/plain.gif")).toMatchObject({ host: "plain.example.com", secure: false });
    expect(await arrived("/beacon")).toMatchObject({ method: "POST", body: "beacon" });
    expect(await arrived("/posted", { method: "POST" })).toMatchObject({ body: "{}" });
    const origin = demo.url("shop.pages", "/");
    expect(await arrived("/image.gif")).toMatchObject({ host: "pixel.example.com", referer: origin, query: "?a=1" });
  });

  it("lets the page read what vendors answer, with credentials too", async () => {
    await page.waitFor(() => answered.length === 2);
    expect(await page.evaluate(() => answered.sort())).toEqual(["cors 200", "posted 200"]);
  });

  it("records a tunnel that is only opened ahead of need", () => {
    const ahead = network.requests().filter(({ host }) => host === "ahead.example.com");
    // Behind a proxy only WebKitGTK opens one for `<link rel=preconnect>`.
    expect(ahead.map(({ method, path }) => method + path)).toEqual(name === "webkit" ? ["CONNECT"] : []);
  });

  it("meets each engine's stand on third-party cookies", async () => {
    const { cookies } = await arrived("/watch/2");
    // Firefox keeps them apart by site, Chromium without windows takes them, WebKitGTK refuses them.
    expect(cookies.includes("yandexuid=")).toBe(name !== "webkit");
  });

  it("leaves the site's own requests out of the record", () => {
    expect(network.requests().filter(({ host }) => host.endsWith("localhost"))).toEqual([]);
  });
});

function arrived(path: string, wanted: Partial<VendorRequest> = {}): Promise<VendorRequest> {
  return poll(`a request for ${path}`, async () => {
    const value = network
      .requests()
      .find((request) => request.path === path && Object.entries({ ...request, ...wanted }).every(sameIn(request)));
    return value ? { done: { value } } : {};
  });
}

function sameIn(request: VendorRequest): (entry: [string, unknown]) => boolean {
  return ([key, value]) => request[key as keyof VendorRequest] === value;
}
