import { afterAll, afterEach, beforeAll, beforeEach, describe } from "vitest";
import { operatorIds } from "../../examples/server/config.ts";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { type Engine, enginesUnderTest, launch, type Visitor } from "../engines/index.ts";

export const operators: readonly string[] = await operatorIds();

/** What a story has at hand; `visitor` is a fresh one for each. */
export interface Stage {
  demo: Demo;
  visitor: Visitor;
}

/** Stories for every engine and each of the operators, on one server. */
export function describeOperators(ids: readonly string[], stories: (stage: Stage, operator: string) => void): void {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.demo = await startDemo({ port: 0 });
  });
  afterAll(() => stage.demo.close());

  describe.each(enginesUnderTest())("%s", { timeout: 120_000 }, (name) => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await launch(name);
    }, 60_000);
    afterAll(() => engine?.close(), 60_000);
    beforeEach(async () => {
      stage.demo.clearRequests();
      stage.visitor = await engine.newVisitor();
    }, 60_000);
    afterEach(() => stage.visitor.close(), 60_000);

    describe.each(ids)("%s", (operator) => stories(stage, operator));
  });
}
