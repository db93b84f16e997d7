import { signal as librarySignal } from "@preact/signals-core";
import { describe, expect, it } from "vitest";
import { signal as plainSignal } from "./plain-signal.ts";

describe.each([
  ["plain-signal.ts", plainSignal],
  ["@preact/signals-core", librarySignal],
])("a signal of %s", (_, signal) => {
  it("tells at once, and each change after that", () => {
    const seen: number[] = [];
    const number = signal(1);
    const stop = number.subscribe((value) => void seen.push(value));
    number.value = 1;
    number.value = 2;
    expect([number.value, number.peek()]).toEqual([2, 2]);
    stop();
    number.value = 3;
    expect(seen).toEqual([1, 2]);
  });

  it("tells everybody, though one throws; and throws that on", () => {
    const seen: number[] = [];
    const number = signal(1);
    const throwAt2 = (value: number): void => {
      if (value === 2) throw new Error("thrown on purpose");
    };
    number.subscribe((value) => void seen.push(value));
    number.subscribe(throwAt2);
    number.subscribe((value) => void seen.push(value * 10));
    expect(() => {
      number.value = 2;
    }).toThrow("thrown on purpose");
    expect(number.value).toBe(2);
    expect(seen.sort()).toEqual([1, 10, 2, 20].sort());
  });

  it("does not go on with who throws when they are told first", () => {
    const number = signal(1);
    let told = 0;
    const failing = (): never => {
      told++;
      throw new Error("thrown on purpose");
    };
    expect(() => number.subscribe(failing)).toThrow("thrown on purpose");
    number.value = 2;
    expect(told).toBe(1);
  });
});
