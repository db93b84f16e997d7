/** DuckDuckGo's autoconsent, which answers consent dialogs for people who asked it to. */
import { describe, expect, it } from "vitest";
import { recordOf, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { requested } from "../operators/visit.ts";
import { publishedRules, rule, selfTest, startAutoconsent, told, waitUntilIdle, waitUntilTold } from "./autoconsent.ts";

const operators = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"];
const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("autoconsent in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);

  const answered = async (operator: string, action: "optIn" | "optOut") => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url(operator));
    await waitForPart(page, "banner");
    await startAutoconsent(page, action);
    await waitUntilTold(page, "autoconsentDone");
    expect(await told(page, "cmpDetected")).toMatchObject([{ cmp: "kelisim" }]);
    expect(await told(page, "popupFound")).toMatchObject([{ cmp: "kelisim" }]);
    expect(await told(page, `${action}Result`)).toMatchObject([{ cmp: "kelisim", result: true }]);
    await waitForPart(page, "reopen");
    const record = await recordOf(page);
    return { visitor, page, record };
  };

  it.each(operators)("opts out at %s, and its self-test finds that it did", async (operator) => {
    const { visitor, page, record } = await answered(operator, "optOut");
    expect(record?.act).toBe("reject-all");
    expect(Object.values(record?.purposes ?? {})).not.toContain(true);
    await selfTest(page);
    expect(await told(page, "selfTestResult")).toMatchObject([{ cmp: "kelisim", result: true }]);
    expect(requested(demo())).toEqual([]);
    const names = (await visitor.cookies()).map(({ name }) => name);
    expect(names).toEqual(["kelisim"]);
  });

  it.each(operators)("opts in at %s", async (operator) => {
    const { page, record } = await answered(operator, "optIn");
    expect(record?.act).toBe("accept-all");
    expect(Object.values(record?.purposes ?? {})).toContain(true);
    await expect.poll(() => requested(demo()).length, patience).toBeGreaterThan(0);
    // What the self-test of a refusal looks for is not there, so it can fail.
    await selfTest(page);
    expect(await told(page, "selfTestResult")).toMatchObject([{ cmp: "kelisim", result: false }]);
  });

  it("leaves a visitor alone who has chosen", async () => {
    const { page } = await answered("autocheck", "optOut");
    await page.reload();
    await waitForPart(page, "reopen");
    await startAutoconsent(page, "optIn");
    await waitUntilTold(page, "cmpDetected");
    await waitUntilIdle(page);
    expect(await told(page, "popupFound")).toEqual([]);
    expect((await recordOf(page))?.act).toBe("reject-all");
  });

  it.runIf(engine === "chromium")("is recognised by no other of the published rules", async () => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("autocheck"));
    await waitForPart(page, "banner");
    await startAutoconsent(page, "optOut", [...publishedRules, rule]);
    await waitUntilTold(page, "autoconsentDone");
    expect((await told(page, "cmpDetected")).map((message) => "cmp" in message && message.cmp)).toEqual(["kelisim"]);
    expect(await told(page, "autoconsentError")).toEqual([]);
    expect(publishedRules.length).toBeGreaterThan(300);
  });
});
