import { catalogue } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import type { PageState } from "../page-state.ts";
import { mayRun } from "./may-run.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

interface Seen {
  readonly html?: string;
  /** Services that were let in. */
  readonly opened?: readonly string[];
  readonly ran?: readonly string[];
  /** What the browser has noted: address and initiator. */
  readonly noted?: readonly (readonly [name: string, initiatorType: string])[];
}

const runs = ({ html = "", opened = ["counter"], ran = [], noted = [] }: Seen): boolean => {
  const window = browser.open(html);
  const entries = noted.map(([name, initiatorType]) => ({ name, initiatorType }));
  Object.defineProperty(window, "performance", { value: { getEntriesByType: () => entries } });
  const page = { window, catalogue: catalogue(shop()), opened: new Set(opened), ran: () => ran };
  return mayRun(page as unknown as PageState, (purpose) => purpose === "stats");
};
const script = "https://counter.example/tag.js";

describe("code of a purpose may run", () => {
  it.each<[string, Seen]>([
    ["that the gate let in by its service", { ran: ["counter"] }],
    ["that the gate let in by its purpose, of which there is no service", { ran: ["stats"], opened: [] }],
    ["whose script has left no element", { noted: [[script, "script"]] }],
    ["that sends beacons", { noted: [["https://counter.example/c", "beacon"]] }],
    ["whose script stands in the page", { html: `<script src="${script}"></script>` }],
    ["whose frame stands in the page", { html: '<iframe src="https://counter.example/"></iframe>' }],
    ["whose object stands in the page", { html: '<object data="https://counter.example/"></object>' }],
    ["in a page with more than a browser notes", { noted: Array(250).fill(["https://shop.kz/a.png", "img"]) }],
  ])("%s", (_, seen) => {
    expect(runs(seen)).toBe(true);
  });

  it.each<[string, Seen]>([
    ["of which nothing was asked for", {}],
    ["of which but an image was", { noted: [["https://counter.example/p.gif", "img"]] }],
    ["whose script is held", { html: `<script src="${script}" data-kelisim="counter" type="text/plain"></script>` }],
    ["whose request was refused, since it was never let in", { noted: [[script, "script"]], opened: [] }],
    ["where another's code runs", { noted: [["https://pixel.example/tag.js", "script"]], ran: ["pixel", "ads"] }],
    ["where an address is none", { noted: [["//", "script"]] }],
  ])("but not %s", (_, seen) => {
    expect(runs(seen)).toBe(false);
  });
});
