import { type Config, makeReceipt } from "@kelisim/core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { agreedHere, forgetAgreed, noteAgreed } from "./agreed.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

const config = { id: "shop", policy: {}, purposes: [{ id: "profile" }, { id: "news" }] } as unknown as Config;
const receipt = (ticked: readonly string[], now: number): ReturnType<typeof makeReceipt> =>
  makeReceipt({
    config,
    agreement: { purpose: "profile", text: { kk: "", ru: "" }, choices: ["news"] },
    act: "form",
    language: "kk",
    label: "",
    shown: [],
    ticked: new Set(ticked),
    declared: false,
    now,
    id: "1",
  });

it("is what receipts of this device grant, each with its latest time, until it is forgotten", () => {
  const window = browser.open("");
  expect(agreedHere(window, config)).toEqual({});
  noteAgreed(window, config, receipt(["news"], 1000));
  noteAgreed(window, config, receipt([], 2000));
  expect(agreedHere(window, config)).toEqual({ profile: 2000, news: 1000 });
  expect(agreedHere(window, { ...config, id: "other" })).toEqual({});
  forgetAgreed(window, config);
  expect(agreedHere(window, config)).toEqual({});
});

it("takes nothing from the future, and nothing that is no time", () => {
  const window = browser.open("");
  const values = { profile: Date.now() + 60_000, news: "yes", old: 5 };
  window.localStorage.setItem("kelisim-agreed-shop", JSON.stringify(values));
  expect(agreedHere(window, config)).toEqual({ old: 5 });
});
