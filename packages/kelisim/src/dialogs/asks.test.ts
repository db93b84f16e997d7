import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { consentIn, type FakeBrowser, fakeBrowser, hear, shopWithAgreement, startClock } from "../page.fixture.ts";
import { createAsks } from "./asks.ts";
import { createScreens } from "./screens.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

/** A page that asks, and a visitor who answers. */
async function open() {
  const window = browser.open();
  const said = hear(window);
  const consent = consentIn(window);
  const acts = await consent.withActs((loaded) => loaded);
  const screens = createScreens(consent, acts);
  const asks = createAsks(window, consent, screens);
  /** The purpose that the visitor is asked for now. */
  const question = async (): Promise<string | undefined> => {
    await vi.advanceTimersByTimeAsync(0);
    const { kind, asked } = { asked: undefined, ...screens.screen.value };
    return kind === "settings" ? asked : undefined;
  };
  const answer = (choices: Record<string, boolean>): void => screens.act(() => acts.decide(choices));
  return { window, said, consent, screens, asks, question, answer };
}

describe("a question", () => {
  it.each([
    ["yes", true, "granted"],
    ["no", false, "denied"],
  ] as const)("that is answered by %s is %s and %s", async (_, granted, status) => {
    const { consent, asks, question, answer } = await open();
    const asking = asks.ask("location");
    expect(await question()).toBe("location");
    answer({ location: granted });
    expect(await asking).toBe(granted);
    expect(consent.status("location")).toBe(status);
  });

  it("that is put away is not granted, records nothing, and comes again only after an act of the visitor", async () => {
    const { window, consent, screens, asks, question } = await open();
    const asking = asks.ask("location");
    await question();
    screens.hide();
    expect(await asking).toBe(false);
    expect([consent.status("location"), consent.record.value]).toEqual(["undecided", null]);
    expect(await asks.ask("location")).toBe(false);
    window.document.body.dispatchEvent(new window.Event("pointerdown", { bubbles: true }));
    void asks.ask("location");
    expect(await question()).toBe("location");
  });

  it("is none where the answer is on record, nor for what is no purpose", async () => {
    const { consent, asks, question } = await open();
    await consent.decide({ location: true, stats: false });
    expect(await Promise.all(["location", "stats", "nothing"].map(asks.ask))).toEqual([true, false, false]);
    expect(await question()).toBeUndefined();
  });

  it("is none for personal data, which is asked for elsewhere", async () => {
    const window = browser.open();
    const consent = consentIn(window, { config: shopWithAgreement });
    const screens = createScreens(consent, await consent.withActs((acts) => acts));
    expect(await createAsks(window, consent, screens).ask("profile")).toBe(false);
    expect(screens.screen.value.kind).toBe("banner");
  });
});

describe("a second question", () => {
  it("waits until the first is answered; the same one is not asked twice", async () => {
    const { asks, question, answer } = await open();
    const answers = Promise.all([asks.ask("location"), asks.ask("location"), asks.ask("stats")]);
    expect(await question()).toBe("location");
    answer({ location: true, stats: false });
    expect(await answers).toEqual([true, true, false]);
    expect(await question()).toBeUndefined();
  });

  it("comes up after one that was put away", async () => {
    const { screens, asks, question, answer } = await open();
    const answers = Promise.all([asks.ask("location"), asks.ask("stats")]);
    await question();
    screens.hide();
    expect(await question()).toBe("stats");
    answer({ stats: true });
    expect(await answers).toEqual([false, true]);
  });

  it("is asked though the first could not be shown, which is not granted", async () => {
    const { said, screens, asks, question, answer } = await open();
    let isBroken = true;
    screens.screen.subscribe(({ kind }) => {
      if (isBroken && kind === "settings") throw new Error("cannot be drawn");
    });
    expect(await asks.ask("location")).toBe(false);
    expect(said).toEqual(['"location" could not be asked for']);
    isBroken = false;
    const answers = Promise.all([asks.ask("location"), asks.ask("stats")]);
    expect(await question()).toBe("location");
    answer({ location: true, stats: true });
    expect(await answers).toEqual([true, true]);
  });
});

it("an end of the dialogs is no for all who wait, and for all who come later", async () => {
  const { screens, asks, question } = await open();
  const answers = Promise.all([asks.ask("location"), asks.ask("stats")]);
  expect(await question()).toBe("location");
  screens.close();
  asks.close();
  expect(await answers).toEqual([false, false]);
  expect(await asks.ask("ads")).toBe(false);
  expect(await question()).toBeUndefined();
});
