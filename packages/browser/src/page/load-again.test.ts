import { describe, expect, it } from "vitest";
import { loadAgain } from "./load-again.ts";

interface Arrival {
  readonly type?: string;
  readonly referrer?: string;
  /** The page before it in this tab, of the same site. */
  readonly from?: object | null;
  readonly href?: string;
  readonly isFrame?: boolean;
  readonly hasNavigation?: boolean;
}

/** @returns where a page that was arrived at so goes */
function loadedFrom(arrival: Arrival): string[] {
  const { type = "navigate", referrer = "", from = null, href = "https://shop.kz/a?b=1" } = arrival;
  const gone: string[] = [];
  const window = {
    document: { referrer },
    location: { href, replace: (address: string) => gone.push(address), reload: () => gone.push("by its method") },
    performance: { getEntriesByType: () => (type ? [{ type }] : []) },
    ...(arrival.hasNavigation !== false && { navigation: { activation: { from } } }),
    parent: {},
  };
  if (!arrival.isFrame) window.parent = window;
  expect(loadAgain(window as unknown as Window & typeof globalThis)).toBe(gone.length > 0);
  return gone;
}

describe("a page is loaded again", () => {
  it("by GET, where no page before it can have sent a form", () => {
    expect(loadedFrom({})).toEqual(["https://shop.kz/a?b=1"]);
  });

  it.each<[string, Arrival]>([
    ["was reached from another page, which may have sent a form", { referrer: "https://bank.example/" }],
    ["was reached from a page of the site that tells no referrer", { from: {} }],
    ["is a reload", { type: "reload" }],
    ["was gone back to", { type: "back_forward" }],
    ["is in a browser that does not tell", { hasNavigation: false }],
    ["is in a browser that does not tell how", { type: "" }],
    ["is at a fragment, where it would only jump", { href: "https://shop.kz/a#b" }],
    ["is in a frame", { isFrame: true }],
  ])("not where it %s", (_, arrival) => {
    expect(loadedFrom(arrival)).toEqual([]);
  });
});
