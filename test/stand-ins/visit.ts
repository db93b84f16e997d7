import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { VendorNetwork } from "../../examples/server/vendors/network.ts";
import type { Engine, EngineName, Page, Visitor, VisitorOptions } from "../engines/index.ts";
import { amongVendors } from "../engines/vendors.ts";
import { ready } from "../gate/site.ts";
import { settle } from "../services/observe.ts";

const gates = {
  guard: { guard: true },
  lock: { lock: { allow: ["'self'"] } },
  both: { guard: true, lock: { allow: ["'self'"] } },
  markup: {},
};

export type Gate = keyof typeof gates;

export interface VendorSite {
  readonly network: () => VendorNetwork;
  readonly folder: () => string;
  /** Opens a page with a fresh visitor, closed after the test; what was sent before is forgotten. */
  open(path: string, gate: Gate, options?: VisitorOptions): Promise<Page>;
  /** Host, path and query of what vendors were asked for. */
  sent(): string[];
  /** How often something that begins so was asked for. */
  times(wanted: string): number;
}

/** One engine among fake vendors, and a site that the spec makes. @param make puts the files into an empty folder */
export function vendorSiteIn(name: EngineName, make: (folder: string) => Promise<void>): VendorSite {
  let demo: Demo;
  let network: VendorNetwork;
  let engine: Engine;
  let visitor: Visitor;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kelisim-stand-ins-"));
    await make(folder);
    demo = await startDemo({ port: 0, pages: folder });
    ({ network, engine } = await amongVendors(name));
  });
  afterEach(() => visitor?.close());
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
    await rm(folder, { recursive: true });
  });
  const sent = (): string[] =>
    network.requests().flatMap(({ method, host, path, query }) => (method === "CONNECT" ? [] : [host + path + query]));
  return {
    network: () => network,
    folder: () => folder,
    async open(path, gate, options) {
      network.clearRequests();
      visitor = await engine.newVisitor(options);
      const page = await visitor.open(demo.url("site.pages", `/${path}?config=${encodeConfig({ gate: gates[gate] })}`));
      await ready(page);
      await settle(page);
      return page;
    },
    sent,
    times: (wanted) => sent().filter((address) => address.startsWith(wanted)).length,
  };
}
