import { beforeEach, describe, expect, it } from "vitest";
import { fakeReporter } from "./page/report.fixture.ts";
import { createWaiting } from "./waiting.ts";

let granted: Set<string>;
let ran: string[];
beforeEach(() => {
  granted = new Set();
  ran = [];
});

function start() {
  const reporter = fakeReporter();
  const waiting = createWaiting((id) => granted.has(id), reporter);
  const add = (id: string, name = id) => waiting.add(id, () => void ran.push(name));
  return { ...waiting, add, wait: waiting.add, reporter };
}
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("what waits", () => {
  it("is known by what it waited for once it has run, also where it throws", () => {
    const { add, wait, update, ran: known } = start();
    add("stats");
    wait("ads", failing);
    expect([...known]).toEqual([]);
    granted.add("ads");
    update();
    expect([...known]).toEqual(["ads"]);
  });

  it("runs at once where it is allowed already, else when it is; once", () => {
    const { add, update } = start();
    granted.add("stats");
    add("stats");
    add("ads");
    expect(ran).toEqual(["stats"]);
    granted.add("ads");
    update();
    update();
    granted.delete("ads");
    granted.add("ads");
    update();
    expect(ran).toEqual(["stats", "ads"]);
  });

  it("runs no more once it is taken off, also by another that waits", () => {
    const { add, wait, update } = start();
    const undos: (() => void)[] = [];
    wait("ads", () => {
      for (const undo of undos) undo();
    });
    undos.push(add("ads", "taken off by another"), add("stats"));
    undos[1]?.();
    granted.add("ads").add("stats");
    update();
    expect(ran).toEqual([]);
  });

  it("runs no more where one that waits has it refused", () => {
    const { add, wait, update } = start();
    wait("ads", () => granted.clear());
    add("ads");
    granted.add("ads");
    update();
    expect(ran).toEqual([]);
  });

  it("runs once where one that waits asks for another look", () => {
    const { add, wait, update } = start();
    add("ads", "before");
    wait("ads", () => update());
    add("ads", "behind");
    granted.add("ads");
    update();
    expect(ran).toEqual(["before", "behind"]);
  });

  it("starves no other by throwing, which is said", () => {
    const { add, wait, update, reporter } = start();
    wait("ads", failing);
    add("ads");
    granted.add("ads");
    update();
    expect(ran).toEqual(["ads"]);
    expect(reporter.error.mock.calls).toEqual([['what waited for "ads" threw', expect.any(Error)]]);
  });
});
