import { expect, it } from "vitest";
import { closedConsent } from "./closed.ts";

it("a closed instance allows nothing, records nothing, and says so in each answer", async () => {
  const consent = closedConsent();
  expect([consent.status("stats"), consent.allows("need"), consent.record.value]).toEqual(["undecided", false, null]);
  expect(await Promise.all([consent.acceptAll(), consent.rejectAll(), consent.decide({ stats: true })])).toEqual([
    false,
    false,
    false,
  ]);
  expect(await consent.ask("location")).toBe(false);
  // Not "nothing is left": nothing is known.
  expect(await consent.withdraw()).toEqual({ kept: false, purposes: [], cleared: [], remaining: [], reload: false });
  const run = (): never => {
    throw new Error("nothing is to run");
  };
  consent.when("need", run)();
  consent.on("decision", run)();
});
