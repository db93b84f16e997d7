import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, type Page, startClock } from "../page/page.fixture.ts";
import { createLanes, type Lanes, type Last } from "./lanes.ts";

let browser: FakeBrowser;
let window: Page;
let lanes: Lanes;
let ran: string[];
let readyState = "complete";
const failed = vi.fn();
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
  window = browser.open();
  readyState = "complete";
  Object.defineProperty(window.document, "readyState", { get: () => readyState });
  lanes = createLanes(window, failed);
  ran = [];
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
  failed.mockReset();
});

/** A step that has the next wait until its `done` is called. */
function slow(lane: string, name: string): () => void {
  let end = (): void => {};
  lanes.add({
    lane,
    deferred: false,
    run(done) {
      ran.push(name);
      end = done;
      return false;
    },
  });
  return () => end();
}
const quick = (lane: string, name: string, deferred = false): void =>
  lanes.add({ lane, deferred, run: () => ran.push(name) > 0 });

describe("lanes", () => {
  it("keep the order within one, and hold up no other", () => {
    const end = slow("a", "a1");
    quick("a", "a2");
    quick("b", "b1");
    lanes.drain();
    expect(ran).toEqual(["a1", "b1"]);
    end();
    expect(ran).toEqual(["a1", "b1", "a2"]);
  });

  it("let deferred steps wait for the page to be parsed, behind the others", () => {
    readyState = "loading";
    quick("a", "later", true);
    quick("a", "now");
    lanes.drain();
    expect(ran).toEqual(["now"]);
    readyState = "interactive";
    window.document.dispatchEvent(new window.Event("DOMContentLoaded"));
    expect(ran).toEqual(["now", "later"]);
  });

  it("end with what a step has left for last, in its order, also where it does so after its turn", async () => {
    let addLast: Last = () => {};
    lanes.add({
      lane: "a",
      deferred: false,
      run(_done, last) {
        addLast = last;
        last(2, () => ran.push("second"));
        last(1, () => ran.push("first"));
        return true;
      },
    });
    const end = slow("a", "a2");
    quick("a", "later", true);
    lanes.drain();
    expect(ran).toEqual(["a2"]);
    end();
    expect(ran).toEqual(["a2", "later", "first", "second"]);
    addLast(0, () => ran.push("after"));
    await vi.advanceTimersByTimeAsync(1);
    expect(ran.at(-1)).toBe("after");
  });

  it("go on behind a step that throws, and say what it has thrown", () => {
    const cause = new Error("refused");
    lanes.add({
      lane: "a",
      deferred: false,
      run: () => {
        throw cause;
      },
    });
    quick("a", "a2");
    quick("b", "b1");
    lanes.drain();
    expect(ran).toEqual(["a2", "b1"]);
    expect(failed.mock.calls).toEqual([[cause]]);
  });

  it("give the browser a turn when a slice is over, and go on after it", async () => {
    let time = 0;
    Object.assign(window, { performance: { now: () => (time += 5) } });
    lanes = createLanes(window, failed);
    for (const name of ["one", "two", "three", "four"]) quick("a", name);
    lanes.drain();
    expect(ran).toEqual(["one"]);
    // What comes meanwhile does not start a second run.
    lanes.drain();
    expect(ran).toEqual(["one"]);
    await vi.advanceTimersByTimeAsync(1);
    expect(ran.length).toBeGreaterThan(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(ran).toEqual(["one", "two", "three", "four"]);
  });

  it("go on at the next turn where they could not be put off", () => {
    let time = 0;
    Object.assign(window, { performance: { now: () => (time += 5) } });
    lanes = createLanes(window, failed);
    for (const name of ["one", "two"]) quick("a", name);
    const refuse = vi.spyOn(window, "setTimeout").mockImplementationOnce(() => {
      throw new Error("thrown on purpose");
    });
    expect(() => lanes.drain()).toThrow("thrown on purpose");
    lanes.drain();
    expect([ran, refuse.mock.calls.length]).toEqual([["one", "two"], 2]);
  });
});
