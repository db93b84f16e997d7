import type { Acts } from "@kelisim/browser";
import type { DialogModel } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";
import { expect, it, vi } from "vitest";
import { fakeReporter } from "../../../browser/src/page/report.fixture.ts";
import { lost } from "../page.fixture.ts";
import { createPersonalData, type DataParts } from "./personal-data.ts";

/** What draws, which comes when `loadData` says so. */
function setUp(loadData: (parts: DataParts) => Promise<DataParts> = async (parts) => parts) {
  const drawn: string[] = [];
  const take = (name: string): void => {
    if (drawn.includes(name)) drawn.splice(drawn.indexOf(name), 1);
  };
  const draw = (name: string) => () => {
    drawn.push(name);
    return () => take(name);
  };
  const agreements = { look: draw("agreements"), isDrawn: () => true, close: () => take("agreements") };
  const createAgreements = vi.fn(() => agreements);
  const parts = { createAgreements, mountLetters: draw("letters"), mountPolicyNotice: draw("notice") };
  const reporter = fakeReporter();
  const hide = vi.fn();
  const data = createPersonalData({
    window: { document: {} } as Window & typeof globalThis,
    front: {} as Front,
    model: { hide } as unknown as DialogModel,
    acts: {} as Acts,
    reporter,
    loadData: () => loadData(parts),
  });
  const said = (): string[] => reporter.error.mock.calls.map(([text]) => text);
  return { ...data, createAgreements, drawn, hide, said };
}
const host = {} as HTMLElement;
/** Lets files come. */
const come = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));
const failing = (): never => {
  throw new Error("thrown on purpose");
};

it("draws agreements, letters and notices, each once, and takes them away", async () => {
  const { withAgreements, mountPolicyNotice, needLetters, close, createAgreements, drawn } = setUp();
  const run = vi.fn();
  withAgreements(run);
  withAgreements(run);
  const undo = mountPolicyNotice(host);
  needLetters();
  needLetters();
  await come();
  expect([createAgreements.mock.calls.length, run.mock.calls.length]).toEqual([1, 2]);
  expect(drawn.sort()).toEqual(["letters", "notice"]);
  undo();
  close();
  await come();
  expect(drawn).toEqual([]);
});

it("leaves nothing behind of what comes after it was closed", async () => {
  const { withAgreements, mountPolicyNotice, needLetters, close, drawn } = setUp();
  mountPolicyNotice(host)();
  needLetters();
  withAgreements((loaded) => loaded.look());
  close();
  await come();
  expect(drawn).toEqual([]);
});

it.each([
  ["does not load", lost],
  ["throws", async () => ({ createAgreements: failing, mountLetters: failing, mountPolicyNotice: failing })],
])("a file that %s rejects nothing, is said to, and is tried again", async (_, load) => {
  let isThere = false;
  const { withAgreements, mountPolicyNotice, needLetters, close, drawn, hide, said } = setUp((parts) =>
    isThere ? Promise.resolve(parts) : load(),
  );
  const act = (): void => {
    withAgreements((loaded) => loaded.look());
    mountPolicyNotice(host);
    needLetters();
  };
  act();
  mountPolicyNotice(host)();
  close();
  await come();
  const lines = ["buttons and forms with an agreement stay shut", "the notice of a changed policy did not load"];
  expect(new Set(said())).toEqual(
    new Set([...lines, "the letters did not load"].map((line) => `${line}; is kelisim-data.js in place?`)),
  );
  // The visitor is not left with an empty dialog.
  expect([drawn, hide.mock.calls.length]).toEqual([[], 1]);
  isThere = true;
  act();
  await come();
  expect(drawn.sort()).toEqual(["agreements", "letters", "notice"]);
});
