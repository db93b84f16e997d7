import type { Config, Service } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { openStandIns } from "./open-stand-ins.ts";
import { type StandInsHolder, standInsOfHead } from "./stand-ins-of-head.ts";
import { type StandInTerms, standInTerms } from "./terms.ts";

const title = { kk: "Үлгі", ru: "Пример" };
const maps: Service = {
  id: "maps",
  purpose: "stats",
  title,
  hosts: ["maps.example"],
  standIns: { ymaps: { ready: "answer" }, mapsEvent: "call" },
};

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await browser.close();
});

/** A page whose parser puts this in behind the head's piece. */
async function parsed(html: string, changes: Partial<Config> = {}, prepare: object = {}) {
  const window = browser.open() as StandInsHolder;
  Object.assign(window, prepare);
  const terms = standInTerms(shop({ services: [maps], ...changes })) as StandInTerms;
  openStandIns(window, terms);
  window.document.body.insertAdjacentHTML("beforeend", html);
  await new Promise((resolve) => setTimeout(resolve));
  // biome-ignore lint/suspicious/noExplicitAny: a script of a page asks for no types.
  return { window, terms, page: window as any, standIns: standInsOfHead(window) };
}

const inert = `<script type="text/plain" data-kelisim="maps" data-kelisim-src="https://maps.example/api.js"></script>`;

describe("openStandIns", () => {
  it.each([
    ["a tag that is written inert", inert, {}],
    ["an inert tag of its purpose, by the address", inert.replace('"maps"', '"stats"'), {}],
    [
      "an inline script of its purpose, by the name",
      `<script type="text/plain" data-kelisim="stats">ymaps.ready(mapsEvent)</script>`,
      {},
    ],
    [
      "what the guard has made inert",
      `<script type="text/plain" data-kelisim="other|maps"></script>`,
      { gate: { guard: true } },
    ],
    ["what the lock refuses", `<script src="https://maps.example/api.js"></script>`, { gate: { lock: { allow: [] } } }],
  ])("stands in behind %s", async (_, html, changes) => {
    const { page } = await parsed(html, changes);
    expect([typeof page.ymaps?.ready, typeof page.mapsEvent]).toEqual(["function", "function"]);
  });

  it.each([
    ["no tag", "<p>ymaps</p>"],
    ["a tag that nothing holds", `<script src="https://maps.example/api.js"></script>`],
    ["an inert tag of another service", `<script type="text/plain" data-kelisim="counter">ymaps.ready()</script>`],
    [
      "an inert tag of the purpose that is another's",
      `<script type="text/plain" data-kelisim="stats">other()</script>`,
    ],
  ])("leaves no trace in a page with %s", async (_, html) => {
    const { page } = await parsed(html);
    expect(["ymaps" in page, "mapsEvent" in page]).toEqual([false, false]);
  });

  it("leaves objects to who waits for an asynchronous tag to bring them", async () => {
    const { page } = await parsed(inert.replace("<script", "<script async"));
    expect(["ymaps" in page, typeof page.mapsEvent]).toEqual([false, "function"]);
  });

  it("goes by what guard or lock have read in the record", async () => {
    const html = `<script src="https://maps.example/api.js"></script>`;
    const gate = { gate: { lock: { allow: [] } } };
    const { terms } = await parsed("");
    const grants = terms.services.maps?.join(" ");
    const open = await parsed(html, gate, { kelisimLock: grants });
    const shut = await parsed(html, gate, { kelisimLock: grants?.replace("stats", "ads") });
    const kelisimHead = { held: new Set(), allows: (id: string) => id === "maps" };
    const guarded = await parsed(inert, { gate: { guard: true } }, { kelisimHead });
    expect([open, shut, guarded].map(({ page }) => "ymaps" in page)).toEqual([false, true, false]);
  });

  it("hands over when the SDK lets in, a tag has loaded or was released", async () => {
    const { window, page, standIns } = await parsed(inert);
    const init = vi.fn();
    page.ymaps.ready(init);
    // As a script's own function does, without an assignment.
    const put = () => Object.defineProperty(window, "ymaps", { value: { ready: init }, configurable: true });
    put();
    window.document.body.dispatchEvent(new window.Event("load"));
    expect(init).toHaveBeenCalledTimes(1);
    page.mapsEvent("one");
    Object.defineProperty(window, "mapsEvent", { value: init, configurable: true });
    window.dispatchEvent(new window.Event("kelisim:release"));
    expect(init).toHaveBeenCalledTimes(2);
    standIns?.update(() => true);
    expect(init).toHaveBeenCalledTimes(2);
  });

  it("says once what nothing could stand in for, and which services it was of", async () => {
    const { window, standIns } = await parsed(inert);
    const error = vi.fn();
    Object.defineProperty(window.console, "error", { value: error });
    expect(standIns?.lost()).toEqual([]);
    const again = await parsed(inert, {}, { console: { error } });
    new again.page.ymaps.Map("map");
    new again.page.ymaps.Map("map");
    expect(error.mock.calls).toEqual([[expect.stringMatching(/ymaps\.Map.*"maps".*kelisim\.push/s)]]);
    expect(again.standIns?.lost()).toEqual(["maps"]);
  });

  it("goes without a trace", async () => {
    const { page, standIns } = await parsed(inert);
    standIns?.remove();
    expect([standInsOfHead(page), "ymaps" in page, "mapsEvent" in page]).toEqual([undefined, false, false]);
  });
});
