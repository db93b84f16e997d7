/** What a page with vendors' tags has done. */
import type { VendorNetwork } from "../../examples/server/vendors/network.ts";
import type { Page, Visitor } from "../engines/index.ts";

/** Host and path of each request, oldest first. */
export const sentTo = (network: VendorNetwork): string[] =>
  network.requests().flatMap(({ method, host, path }) => (method === "CONNECT" ? [] : [host + path]));

/** How often each vendor's script ran. */
export const ranVendors = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => (globalThis as { __vendors?: Record<string, number> }).__vendors ?? {});

/** All that this page's site has stored, but the record. */
export async function storedBy(visitor: Visitor, page: Page): Promise<string[]> {
  const jar = await visitor.cookies();
  const cookies = jar.flatMap(({ name, domain }) =>
    domain.endsWith("localhost") && name !== "kelisim" ? [`cookie:${name}`] : [],
  );
  const stored = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage:${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage:${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB:${name}`),
  ]);
  return [...cookies, ...stored];
}

/** Turns of the page and of the network, in which what was begun arrives. */
export async function settle(page: Page, turns = 2): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch(`/settled-${Math.random()}`).catch(() => {});
    });
  }
}
