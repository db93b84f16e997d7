// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPresses } from "./presses.ts";

const click = (timeStamp: number, detail = 1): MouseEvent => ({ timeStamp, detail }) as MouseEvent;
const key = (name: string): KeyboardEvent => ({ key: name, code: name }) as KeyboardEvent;

let frames: FrameRequestCallback[] = [];
const host = document.createElement("div");

/** The browser paints twice, the second time at `now`. */
function paint(now: number): void {
  for (const time of [now - 16, now]) for (const frame of frames.splice(0)) frame(time);
}
function setUp() {
  const presses = createPresses(window, host);
  presses.settle();
  const pressed = (at: number): boolean => {
    presses.down(at, true);
    return presses.counts(click(at + 50));
  };
  return { ...presses, pressed };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((frame) => frames.push(frame));
  vi.spyOn(window, "cancelAnimationFrame").mockImplementation(() => {
    frames = [];
  });
});
afterEach(() => {
  frames = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a press", () => {
  it("counts once what is pressed has been in sight for 600 ms, not before it was painted", () => {
    const { pressed } = setUp();
    expect(pressed(5000)).toBe(false);
    paint(6000);
    expect(pressed(6599)).toBe(false);
    expect(pressed(7198)).toBe(false);
    expect(pressed(7798)).toBe(true);
  });

  it("does not count for as long again after each that came too early", () => {
    const { pressed } = setUp();
    paint(1000);
    expect([1300, 1600, 1900, 2200].map(pressed)).toEqual([false, false, false, false]);
    expect(pressed(2800)).toBe(true);
  });

  it("does not count after one elsewhere, nor if it began there", () => {
    const { down, counts, pressed } = setUp();
    paint(1000);
    down(2000, false);
    expect(counts(click(2900))).toBe(false);
    expect(pressed(2599)).toBe(false);
    down(4000, false);
    expect(pressed(4600)).toBe(true);
  });

  it("counts at once after another here, unless something else has come up", () => {
    const { pressed, settle } = setUp();
    paint(1000);
    expect([2000, 2100].map(pressed)).toEqual([true, true]);
    settle();
    paint(2200);
    expect(pressed(2300)).toBe(false);
  });

  it("that was held since before counts no more than one that is short", () => {
    const { down, counts } = setUp();
    paint(1000);
    down(1100, true);
    expect(counts(click(3000))).toBe(false);
  });
});

describe("a key, or assistive technology", () => {
  it("presses without a pointer, after the same time", () => {
    const { counts } = setUp();
    paint(1000);
    expect([click(1500, 0), click(1600, 0)].map(counts)).toEqual([false, true]);
  });

  it("presses at once what the visitor went to by Tab, until something else comes up", () => {
    const { keyUp, counts, settle } = setUp();
    paint(1000);
    keyUp(key("Enter"));
    expect(counts(click(1100, 0))).toBe(false);
    keyUp(key("Tab"));
    expect(counts(click(1100, 0))).toBe(true);
    settle();
    paint(1200);
    expect(counts(click(1300, 0))).toBe(false);
  });
});

it("tells tests and tools for how long", () => {
  setUp();
  expect(host.hasAttribute("data-kelisim-settling")).toBe(true);
  paint(1000);
  vi.advanceTimersByTime(599);
  expect(host.hasAttribute("data-kelisim-settling")).toBe(true);
  vi.advanceTimersByTime(1);
  expect(host.hasAttribute("data-kelisim-settling")).toBe(false);
});
