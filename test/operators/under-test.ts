import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { operatorIds } from "../../examples/server/config.ts";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { VendorNetwork } from "../../examples/server/vendors/network.ts";
import { type Engine, type EngineName, enginesUnderTest, type Page, type Visitor } from "../engines/index.ts";
import { sharedEngine } from "../engines/shared.ts";
import { expectNoViolation, follow } from "../engines/strict-policy.ts";
import { amongVendors } from "../engines/vendors.ts";

const asked = process.env.OPERATORS?.split(",");

/** All of them, unless `OPERATORS` names some. */
export const operators: readonly string[] = (await operatorIds()).filter((id) => asked?.includes(id) ?? true);

/** What a story has at hand; `visitor` is a fresh one for each. */
export interface Stage {
  demo: Demo;
  visitor: Visitor;
  /** That the visitor has opened. */
  pages: readonly Page[];
}

/** Here every host but the demo's own is a fake vendor. */
export interface VendorStage extends Stage {
  network: VendorNetwork;
}

/** Stories for every engine and each of the operators, on one server. */
export function describeOperators(ids: readonly string[], stories: (stage: Stage, operator: string) => void): void {
  const stage = {} as Stage;
  onDemo(stage, false);
  inEngines(stage, sharedEngine, () => describe.each(ids)("%s", (operator) => stories(stage, operator)));
}

/** The same, with pages under the policy of docs/csp.md; a story that makes one break it fails. */
export function describeOperatorsUnderPolicy(
  ids: readonly string[],
  stories: (stage: Stage, operator: string) => void,
): void {
  const stage = {} as Stage;
  onDemo(stage, true);
  inEngines(stage, sharedEngine, () => {
    afterEach(() => expectNoViolation(stage.demo, stage.pages), 60_000);
    describe.each(ids)("%s", (operator) => stories(stage, operator));
  });
}

/** The same, with the vendors' own hosts in reach. */
export function describeOperatorsAmongVendors(
  ids: readonly string[],
  stories: (stage: VendorStage, operator: string) => void,
): void {
  const stage = {} as VendorStage;
  onDemo(stage, false);
  // Tests beside the engines have no network yet.
  beforeEach(() => stage.network?.clearRequests());
  inEngines(
    stage,
    async (name) => {
      const { network, engine } = await amongVendors(name);
      stage.network = network;
      return engine;
    },
    () => describe.each(ids)("%s", (operator) => stories(stage, operator)),
  );
}

function onDemo(stage: Stage, strict: boolean): void {
  beforeAll(async () => {
    stage.demo = await startDemo({ port: 0, strict });
  });
  afterAll(() => stage.demo?.close());
}

function inEngines(stage: Stage, start: (name: EngineName) => Promise<Engine>, stories: () => void): void {
  describe.each(enginesUnderTest())("%s", { timeout: 120_000 }, (name) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start(name);
    }, 60_000);
    afterAll(() => engine?.close(), 60_000);
    beforeEach(async () => {
      stage.demo.clearRequests();
      Object.assign(stage, follow(await engine.newVisitor()));
    }, 60_000);
    afterEach(() => stage.visitor.close(), 60_000);

    stories();
  });
}
