import type { Config, Service } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { init } from "./index.ts";
import { type FakeBrowser, fakeBrowser, shop } from "./page.fixture.ts";

const title = { kk: "Үлгі", ru: "Пример" };
const maps: Service = {
  id: "maps",
  purpose: "stats",
  title,
  hosts: ["maps.example"],
  standIns: { ymaps: { ready: "answer" } },
};
const inert = `<script type="text/plain" data-kelisim="maps" data-kelisim-src="https://maps.example/api.js"></script>`;

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await browser.close();
});

function open(html: string, changes: Partial<Config> = {}) {
  const window = browser.open(html);
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", window.document);
  const consent = init(shop({ services: [maps], ...changes }));
  // biome-ignore lint/suspicious/noExplicitAny: a script of a page asks for no types.
  return { window, consent, page: window as any };
}

describe("init, without a piece in the head,", () => {
  it.each([
    ["an inert tag", {}],
    ["an inert tag, with the guard", { gate: { guard: true } }],
  ])("has something stand in for the global of %s, and hands over after consent", async (_, changes) => {
    const { window, consent, page } = open(inert, changes);
    const drawn = vi.fn();
    page.ymaps.ready(drawn);
    expect(drawn).not.toHaveBeenCalled();
    await consent.acceptAll();
    page.ymaps = { ready: (run: () => void) => run() };
    window.dispatchEvent(new window.Event("kelisim:release"));
    expect(drawn).toHaveBeenCalledOnce();
    consent.destroy();
  });

  it("has nothing stand in where no tag waits, or once the service is let in", async () => {
    const first = open("");
    expect(first.page.ymaps).toBeUndefined();
    await first.consent.acceptAll();
    first.consent.destroy();
    const next = open(inert);
    expect([next.consent.allows("maps"), next.page.ymaps]).toEqual([true, undefined]);
    next.consent.destroy();
  });

  it("names the instance, and no global, to code that nothing can stand in for", () => {
    const { window, consent, page } = open(inert);
    const error = vi.fn();
    Object.defineProperty(window.console, "error", { value: error });
    new page.ymaps.Map("map");
    expect(error.mock.calls).toEqual([[expect.stringContaining('put that code into consent.when("maps", ')]]);
    expect("kelisim" in window).toBe(false);
    consent.destroy();
  });

  it("takes the stand-ins away with the instance", () => {
    const { consent, page } = open(inert);
    expect(typeof page.ymaps.ready).toBe("function");
    consent.destroy();
    expect(page.ymaps).toBeUndefined();
  });
});
