/** Each operator's own lock, which the demos leave out to show what is let in on the spot. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { operatorFolder } from "../../examples/server/config.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Config } from "../../packages/core/src/config.ts";
import type { Page } from "../engines/index.ts";
import { sentTo, settle } from "../services/observe.ts";
import { describeOperatorsAmongVendors, operators } from "./under-test.ts";
import { acceptAll, rejectAll, waitForPart, withQuery } from "./visit.ts";

const ownGate = async (operator: string): Promise<Config["gate"]> => {
  const config: Config = JSON.parse(await readFile(join(operatorFolder(operator), "kelisim.config.json"), "utf8"));
  return config.gate;
};

describeOperatorsAmongVendors(operators, (stage, operator) => {
  /** The page of vendors' tags as they publish them, in the HTML. */
  const open = async (gate: Config["gate"]): Promise<Page> => {
    const page = await stage.visitor.open(
      withQuery(stage.demo.url(operator, "/vendors.html"), { config: encodeConfig({ gate }) }),
    );
    await waitForPart(page, "banner");
    await settle(page);
    return page;
  };

  it("asks nobody for what waits for a choice, not even where it stands in the HTML", async () => {
    const gate = await ownGate(operator);
    expect(gate).toMatchObject({ guard: true, lock: { allow: ["'self'"] } });
    const page = await open(gate);
    expect(sentTo(stage.network)).toEqual([]);
    await rejectAll(page);
    await page.reload();
    await waitForPart(page, "reopen");
    await settle(page);
    expect(sentTo(stage.network)).toEqual([]);
  });

  it("lets in from the next page on what is accepted", async () => {
    const page = await open(await ownGate(operator));
    await acceptAll(page);
    await page.reload();
    await waitForPart(page, "reopen");
    await expect.poll(() => sentTo(stage.network).length, { timeout: 15_000 }).toBeGreaterThan(0);
  });
});
