/** Specs under the policy of docs/csp.md. */
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Demo, Violation } from "../../examples/server/demo.ts";
import type { Page, Visitor } from "./engine.ts";

/** A visitor, and every page that was opened. */
export interface Followed {
  readonly visitor: Visitor;
  readonly pages: Page[];
}

export function follow(visitor: Visitor): Followed {
  const pages: Page[] = [];
  const noted = (page: Page): Page => {
    if (!pages.includes(page)) pages.push(page);
    return page;
  };
  return {
    pages,
    visitor: {
      ...visitor,
      open: async (url, until) => noted(await visitor.open(url, until)),
      newTab: async (url, until) => noted(await visitor.newTab(url, until)),
    },
  };
}

/** Everything that policies have refused on these pages since it was last asked for, the last moment included. */
export async function violationsOf(demo: Demo, pages: readonly Page[]): Promise<Violation[]> {
  for (const page of pages) {
    const mark = `http://${randomUUID()}.localhost`;
    // Reports arrive in their order, so one more is called forth and waited for. A page that is closed, or whose policy
    // is another, has none.
    const isRefused = await page.evaluate(provoke, mark).catch(() => false);
    const arrived = (): boolean => demo.violations().some(({ blocked }) => blocked.startsWith(mark));
    if (isRefused) await expect.poll(arrived, { timeout: 10_000 }).toBe(true);
  }
  const found = demo.violations();
  demo.clearViolations();
  return found.filter(({ blocked }) => !/^http:\/\/[\w-]{36}\.localhost/.test(blocked));
}

export async function expectNoViolation(demo: Demo, pages: readonly Page[]): Promise<void> {
  expect(await violationsOf(demo, pages)).toEqual([]);
}

/** Runs in the page. @returns whether its policy sends reports */
function provoke(mark: string): Promise<boolean> {
  return new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", ({ blockedURI, originalPolicy }) => {
      if (blockedURI.startsWith(mark)) resolve(originalPolicy.includes("report-uri"));
    });
    const image = new Image();
    image.onload = () => resolve(false);
    // After the event, where there is one.
    image.onerror = () => setTimeout(() => resolve(false));
    image.src = `${mark}/`;
  });
}
