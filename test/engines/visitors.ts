import { afterAll, afterEach, beforeAll } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { Engine, EngineName, Visitor, VisitorOptions } from "./engine.ts";
import { sharedEngine } from "./shared.ts";
import { expectNoViolation, type Followed, follow } from "./strict-policy.ts";

export interface Visitors {
  readonly demo: () => Demo;
  /** A fresh profile; closed after the test. */
  arrive(options?: VisitorOptions): Promise<Visitor>;
}

export interface VisitorsOptions {
  /** Serves pages under the policy of docs/csp.md; a test that makes one break it fails. */
  readonly strict?: boolean;
  readonly timeZone?: string;
}

/** One engine and one demo for the tests of a block, a fresh visitor for each. */
export function visitorsIn(name: EngineName, { strict = false, timeZone }: VisitorsOptions = {}): Visitors {
  let engine: Engine;
  let demo: Demo;
  const here: Followed[] = [];
  beforeAll(async () => {
    engine = await sharedEngine(name, { timeZone });
    demo = await startDemo({ port: 0, strict });
  });
  afterEach(async () => {
    const left = here.splice(0);
    try {
      if (strict)
        await expectNoViolation(
          demo,
          left.flatMap(({ pages }) => pages),
        );
    } finally {
      for (const { visitor } of left) await visitor.close();
    }
  });
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
  });
  return {
    demo: () => demo,
    async arrive(options) {
      demo.clearRequests();
      const followed = follow(await engine.newVisitor(options));
      here.push(followed);
      return followed.visitor;
    },
  };
}
