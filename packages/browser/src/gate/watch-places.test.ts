import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { fakeReporter } from "../page/report.fixture.ts";
import { watchPlaces } from "./watch-places.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

const turn = () => new Promise((resolve) => setTimeout(resolve));

function watched(html: string, ...services: { id: string; fills?: string[] }[]) {
  const { document, ...window } = browser.open(html);
  const reporter = fakeReporter();
  const page = { ...window, document, MutationObserver: document.defaultView?.MutationObserver };
  const undo = watchPlaces(page as unknown as Window & typeof globalThis, services, reporter);
  const places = () =>
    [...document.querySelectorAll("[data-kelisim-place]")].map(
      (element) => `${element.id}: ${element.getAttribute("data-kelisim-place")}`,
    );
  return { document, reporter, undo, places };
}

describe("watchPlaces", () => {
  it("names their service to elements that are there and that come, until it is undone", async () => {
    const { document, places, undo } = watched(
      `<div id="map"></div><div id="own" data-kelisim-place="other"></div><b class="map" data-kelisim-embed></b>`,
      { id: "maps", fills: ["#map", "#own", ".map"] },
      { id: "silent" },
    );
    expect(places()).toEqual(["map: maps", "own: other"]);
    document.body.insertAdjacentHTML("beforeend", `<p><span id="later" class="map"></span></p>`);
    await turn();
    expect(places()).toContain("later: maps");
    undo();
    document.body.insertAdjacentHTML("beforeend", `<p id="last" class="map"></p>`);
    await turn();
    expect(places()).toHaveLength(3);
  });

  it("says a selector that is none, and goes on with the others", async () => {
    const { document, places, reporter } = watched(
      `<div id="map"></div>`,
      { id: "broken", fills: ["div[["] },
      { id: "maps", fills: ["#map"] },
    );
    document.body.append("text");
    await turn();
    expect(places()).toEqual(["map: maps"]);
    expect(reporter.error.mock.calls).toEqual([[expect.stringContaining('"broken"'), expect.anything()]]);
  });
});
