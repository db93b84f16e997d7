import { afterEach, beforeEach, expect, it } from "vitest";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { watchScripts } from "./watch-scripts.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

it("watchScripts tells of each script until the page is parsed, also of those inside of what comes", async () => {
  const window = browser.open(`<script id="first"></script>`);
  const { document } = window;
  const seen: string[] = [];
  watchScripts(window, ({ id }) => seen.push(id));
  document.body.insertAdjacentHTML("beforeend", `text<p><script id="inside"></script></p><script id="next"></script>`);
  document.body.insertAdjacentHTML("beforeend", `<form><input name="querySelectorAll"></form>`);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual(["first", "inside", "next"]);
  document.dispatchEvent(new window.Event("DOMContentLoaded"));
  document.body.insertAdjacentHTML("beforeend", `<script id="late"></script>`);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toHaveLength(3);
});

it("watchScripts tells a page that has loaded of what is there alone", async () => {
  const window = browser.open(`<script id="first"></script>`);
  const { document } = window;
  Object.defineProperty(document, "readyState", { value: "complete" });
  const seen: string[] = [];
  watchScripts(window, ({ id }) => seen.push(id));
  document.body.insertAdjacentHTML("beforeend", `<script id="late"></script>`);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual(["first"]);
});
