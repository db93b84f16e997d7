import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { shop } from "../../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, type Page, startClock } from "../../page/page.fixture.ts";
import { openAppStorage } from "./app-storage.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

/** The app answers at once with what it has. */
function pageIn(app: { readonly value: string }): Page {
  const postMessage = (text: string): unknown => ({ ...JSON.parse(text), value: app.value });
  return Object.assign(browser.open(), { Kelisim: { postMessage } });
}

it("has what the app has, and looks again when it is asked to", async () => {
  const app = { value: "first" };
  const changed = vi.fn();
  const storage = await openAppStorage(pageIn(app), shop(), changed);
  expect(storage.values()).toEqual(["first"]);
  app.value = "second";
  storage.look();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(storage.values()).toEqual(["second"]);
});

it("looks again though the look before it has failed", async () => {
  const app = { value: "first" };
  const window = pageIn(app);
  const changed = vi.fn();
  const storage = await openAppStorage(window, shop(), changed);
  const asked = vi.spyOn(window.crypto, "getRandomValues").mockImplementationOnce(() => {
    throw new Error("thrown on purpose");
  });
  storage.look();
  await vi.advanceTimersByTimeAsync(0);
  expect([asked.mock.calls.length, changed.mock.calls.length, storage.values()]).toEqual([1, 0, ["first"]]);
  app.value = "second";
  storage.look();
  await vi.waitFor(() => expect(storage.values()).toEqual(["second"]));
});
