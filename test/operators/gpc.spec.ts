import { expect, it } from "vitest";
import { describeOperators, operators } from "./under-test.ts";
import {
  configOf,
  idsOf,
  isDevicePurpose,
  requested,
  sameFor,
  statuses,
  textOf,
  waitForPart,
  withQuery,
} from "./visit.ts";

const configs = await Promise.all(operators.map(configOf));
const advertisers = operators.filter((_, index) => configs[index]?.purposes.some(({ advertising }) => advertising));
if (!advertisers.length) throw new Error("no operator has an advertising purpose");

describeOperators(advertisers, (stage, operator) => {
  it("takes the privacy signal for a refusal of advertising, and says so", async () => {
    const { purposes } = await configOf(operator);
    const refused = idsOf(purposes.filter(({ advertising }) => advertising));
    const open = idsOf(purposes.filter((one) => isDevicePurpose(one) && !one.advertising));
    const url = stage.demo.url(operator);
    const page = await stage.visitor.open(url);
    await waitForPart(page, "banner");
    const plain = await textOf(page, "banner");
    expect(await statuses(page, refused)).toEqual(sameFor(refused, "undecided"));
    await page.goto(withQuery(url, { gpc: "1" }));
    await waitForPart(page, "banner");
    expect(await statuses(page, refused)).toEqual(sameFor(refused, "denied"));
    expect(await statuses(page, open)).toEqual(sameFor(open, "undecided"));
    const told = await textOf(page, "banner");
    expect(told.length).toBeGreaterThan(plain.length);
    expect(told).toContain("GPC");
    // Anything sent during the first load would have arrived by the end of a third.
    await page.reload();
    await waitForPart(page, "banner");
    expect(requested(stage.demo)).toEqual([]);
  });
});
