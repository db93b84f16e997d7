import { expect, it } from "vitest";
import { fakeBrowser } from "../../page/page.fixture.ts";
import { watchRequests } from "./watch-requests.ts";

it("watchRequests says under which directive each comes, and leaves no trace when it ends", () => {
  const page = fakeBrowser().open();
  let tell = (_: object): void => {};
  let isObserving = true;
  Object.assign(page, {
    fetch: () => undefined,
    PerformanceObserver: class {
      constructor(run: (list: { getEntries(): unknown }) => void) {
        tell = (entry) => run({ getEntries: () => [entry] });
      }
      observe() {}
      disconnect() {
        isObserving = false;
      }
    },
  });
  const { fetch } = page;
  const { open } = page.XMLHttpRequest.prototype;
  const seen: string[] = [];
  const stop = watchRequests(page, (address, use) => seen.push(`${use} ${address}`));
  tell({ name: "https://a.kz/x.woff2", initiatorType: "css" });
  tell({ name: "https://fonts.kz/css2?family=a", initiatorType: "link" });
  tell({ name: "https://a.kz/x.js", initiatorType: "link" });
  tell({ name: "https://a.kz/x", initiatorType: "css" });
  tell({ name: "https://a.kz/f", initiatorType: "iframe" });
  void page.fetch("https://a.kz/call");
  expect(seen).toEqual([
    "font-src https://a.kz/x.woff2",
    "style-src https://fonts.kz/css2?family=a",
    "script-src https://a.kz/x.js",
    "default-src https://a.kz/x",
    "frame-src https://a.kz/f",
    "connect-src https://a.kz/call",
  ]);
  stop();
  expect([isObserving, page.fetch === fetch, page.XMLHttpRequest.prototype.open === open]).toEqual([false, true, true]);
});
