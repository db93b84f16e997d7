import { afterEach, expect } from "vitest";
import type { Demo } from "../../examples/server/demo.ts";
import type { Fault } from "../../examples/server/faults.ts";
import { waitForPart } from "../engines/dialog.ts";
import type { EngineName, Page, Visitor } from "../engines/engine.ts";
import { type VisitorsOptions, visitorsIn } from "../engines/visitors.ts";

export const patience = { timeout: 10_000 };

export interface FaultySite {
  readonly demo: () => Demo;
  /** A fresh visitor, for whom the site has a host of its own. */
  arrive(): Promise<Visitor>;
  /** A page of test/pages/faults at that host. */
  address(path?: string): string;
  /** From now on, until the test is over. */
  fail(path: string, fault: Fault): void;
  /** Holds a path back. @returns lets it go */
  hold(path: string): () => void;
  /** Whether a path that fails has been asked for. */
  isAsked(path: string): boolean;
  /** The server is well again. */
  mend(): void;
  /** Names that the third party was asked for. */
  asked(): string[];
  /** The page works, nothing optional has run or was asked for, and no cookie but the record is there. */
  expectShut(page: Page, visitor: Visitor): Promise<void>;
}

export function faultySite(engine: EngineName, options: VisitorsOptions = {}): FaultySite {
  const { demo, arrive } = visitorsIn(engine, options);
  // What the page of an earlier test still asks for is not taken for this one's.
  let host = "";
  let visits = 0;
  afterEach(() => demo().faults.clear());
  const asked = (): string[] =>
    demo()
      .requests()
      .filter(({ referer }) => referer === "" || referer.includes(host))
      .map(({ name }) => name);
  return {
    demo,
    asked,
    async arrive() {
      host = `visit-${++visits}.faults`;
      return arrive();
    },
    address: (path = "index.html") => demo().url(`${host}.pages`, `/faults/${path}`),
    fail: (path, fault) => void demo().faults.set(path, fault),
    hold(path) {
      let letGo = (): void => {};
      demo().faults.set(
        path,
        new Promise<void>((resolve) => {
          letGo = resolve;
        }),
      );
      return () => letGo();
    },
    isAsked: (path) => demo().faults.met().includes(path),
    mend: () => demo().faults.clear(),
    async expectShut(page, visitor) {
      await page.click("#own");
      await page.waitFor(() => document.querySelector("#own")?.textContent === "alive");
      await settle(page);
      const state = await page.evaluate(() => ({
        ran: globalThis.__ran,
        addresses: document.querySelectorAll("[data-kelisim][src]").length,
        allowed: ["analytics", "ads", "counter"].filter((id) => globalThis.kelisim?.allows?.(id)),
      }));
      expect(state).toEqual({ ran: [], addresses: 0, allowed: [] });
      expect(asked()).toEqual([]);
      expect((await visitor.cookies()).map(({ name }) => name).filter((name) => name !== "kelisim")).toEqual([]);
    },
  };
}

/** Whatever was begun in the page has been drawn, and what it sent has arrived. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await fetch("/settled").catch(() => {});
  });
}

/** Asks the third party for all that waits for consent. */
export const everything = ["image", "script", "script-pixel"];

export async function expectAsked(site: FaultySite): Promise<void> {
  await expect.poll(() => [...new Set(site.asked())].sort(), patience).toEqual(everything);
}

/** Presses a button of the banner, or of a dialog. */
export async function press(page: Page, name: string): Promise<void> {
  await waitForPart(page, name);
  await page.click(`[data-part="${name}"]`);
}

export const recordCookies = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.cookies()).filter(({ name }) => name === "kelisim").map(({ value }) => value);
