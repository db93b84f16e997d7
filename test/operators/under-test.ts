import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { operatorIds } from "../../examples/server/config.ts";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { VendorNetwork } from "../../examples/server/vendors/network.ts";
import { type Engine, type EngineName, enginesUnderTest, type Visitor } from "../engines/index.ts";
import { sharedEngine } from "../engines/shared.ts";
import { expectNoViolation, type Followed, follow, underStrictPolicy } from "../engines/strict-policy.ts";
import { amongVendors } from "../engines/vendors.ts";

const asked = process.env.OPERATORS?.split(",");

/** All of them, unless `OPERATORS` names some. */
export const operators: readonly string[] = (await operatorIds()).filter((id) => asked?.includes(id) ?? true);

/** What a story has at hand; `visitor` is a fresh one for each. */
export interface Stage {
  demo: Demo;
  visitor: Visitor;
}

/** Here every host but the demo's own is a fake vendor. */
export interface VendorStage extends Stage {
  network: VendorNetwork;
}

/** Stories for every engine and each of the operators, on one server. */
export function describeOperators(ids: readonly string[], stories: (stage: Stage, operator: string) => void): void {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.demo = await startDemo({ port: 0, strict: underStrictPolicy });
  });
  afterAll(() => stage.demo.close());
  inEngines(stage, sharedEngine, () => describe.each(ids)("%s", (operator) => stories(stage, operator)));
}

/** The same, with the vendors' own hosts in reach. */
export function describeOperatorsAmongVendors(
  ids: readonly string[],
  stories: (stage: VendorStage, operator: string) => void,
): void {
  const stage = {} as VendorStage;
  beforeAll(async () => {
    stage.demo = await startDemo({ port: 0 });
  });
  afterAll(() => stage.demo?.close());
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

function inEngines(stage: Stage, start: (name: EngineName) => Promise<Engine>, stories: () => void): void {
  describe.each(enginesUnderTest())("%s", { timeout: 120_000 }, (name) => {
    let engine: Engine;
    let followed: Followed;
    beforeAll(async () => {
      engine = await start(name);
    }, 60_000);
    afterAll(() => engine?.close(), 60_000);
    beforeEach(async () => {
      stage.demo.clearRequests();
      followed = follow(await engine.newVisitor());
      stage.visitor = followed.visitor;
    }, 60_000);
    afterEach(async () => {
      try {
        if (underStrictPolicy) await expectNoViolation(stage.demo, followed.pages);
      } finally {
        await followed.visitor.close();
      }
    }, 60_000);

    stories();
  });
}
