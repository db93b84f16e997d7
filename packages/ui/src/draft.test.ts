import type { DialogModel } from "@kelisim/core";
import { expect, it, vi } from "vitest";
import { createDraft } from "./draft.ts";

/** A model whose record grants statistics and refuses advertising. */
const model = {
  record: { value: { purposes: { stats: true, ads: false } } },
  status: (id: string) => ({ stats: "granted", ads: "denied" })[id] ?? "undecided",
} as unknown as DialogModel;

it("a switch starts where the record has it, and off where there is none", () => {
  const { chosen } = createDraft(model, vi.fn());
  expect(["stats", "ads", "location"].map(chosen)).toEqual([true, false, false]);
});

it("a switch that is moved stays so, is told of, and moves no other and no record", () => {
  const changed = vi.fn();
  const { chosen, toggle } = createDraft(model, changed);
  toggle("stats");
  toggle("location");
  expect(["stats", "ads", "location"].map(chosen)).toEqual([false, false, true]);
  toggle("stats");
  expect([chosen("stats"), changed.mock.calls.length, model.status("stats")]).toEqual([true, 3, "granted"]);
  expect(createDraft(model, changed).chosen("location")).toBe(false);
});

it("a switch is an answer once it was touched, or where one is on record", () => {
  const { isAnswered, toggle } = createDraft(model, vi.fn());
  expect(["stats", "ads", "location"].map(isAnswered)).toEqual([true, true, false]);
  toggle("location");
  toggle("location");
  expect(isAnswered("location")).toBe(true);
});
