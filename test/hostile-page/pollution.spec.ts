/** What a page puts on `Object.prototype`, in passing or on purpose, must not be taken for a setting or a consent. */
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { type EngineName, enginesUnderTest } from "../engines/index.ts";
import { isWhole, runsEveryCase } from "../engines/matrix.ts";
import { expectReported, expectUsable } from "./acts.ts";
import { hostileSiteIn, usualSetUps } from "./hostile-site.ts";

/** As a query string or a deep merge would write it; objects inherit nothing, or WebKit's driver finds them cyclic. */
const pollute = (values: object): string => `for (const [name, value] of Object.entries(${JSON.stringify(values)}))
  Object.prototype[name] = value && value.constructor === Object ? Object.setPrototypeOf(value, null) : value;`;

/** As old libraries extend objects, for all to see. */
const extend =
  "for (const name of ['each', 'extend', 'x', '$']) Object.prototype[name] = function () { return this; };";

/** Names that config, record, terms and states go by. */
const kinds: Record<string, object> = {
  "ids of purposes and services": { analytics: true, ads: true, stats: "granted", banners: true, counter: true },
  "what makes a purpose necessary": { always: true },
  "what opens a service on some pages": { pages: ["*"], paths: ["*"] },
  "what lets a service load and tells it no": { gate: "signal", account: "1" },
  "what makes the app keep the record": { recordIn: "app" },
  "other settings": {
    lock: { allow: ["*"] },
    consentMode: true,
    permissions: ["geolocation"],
    receipts: { url: "/x" },
  },
  "states and answers": {
    granted: ["analytics"],
    allows: true,
    held: true,
    passing: true,
    phase: "live",
  },
};

const all: object = Object.assign({}, ...Object.values(kinds));

/** Where only one page is visited, it has them all. */
const kindsIn = (engine: EngineName): [string, object][] =>
  runsEveryCase(engine) ? Object.entries(kinds) : [["all of them", all]];

describe.each(enginesUnderTest())("a page with a polluted Object.prototype in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  it.runIf(runsEveryCase(engine) && !isWhole)("inert tags alone: all of them", async () => {
    await expectUsable(await visit("inert", { first: `<script>${pollute(all)}</script>` }));
  });

  describe.each(usualSetUps)("%s", (setUp) => {
    it.each(kindsIn(engine))("before all else: %s", async (_, values) => {
      await expectUsable(await visit(setUp, { first: `<script>${pollute(values)}</script>` }));
    });

    it.each(kindsIn(engine))("behind the SDK's tags: %s", async (_, values) => {
      await expectUsable(await visit(setUp, { next: `<script>${pollute(values)}</script>` }));
    });

    // WebKit's driver finds every object cyclic then.
    it.skipIf(engine === "webkit")("what old libraries add", async () => {
      await expectUsable(await visit(setUp, { first: `<script>${extend}</script>` }));
    });

    // `signal`: every listener with options fails.
    it.each([{ signal: true }, { revert: true }])("says so where it cannot work: %j", async (values) => {
      const hostile = await visit(setUp, { next: `<script>${pollute(values)}</script>` });
      await expectReported(hostile, /\[kelisim\]/);
    });

    it("all of them, once the banner is there", async () => {
      const hostile = await visit(setUp, {});
      await waitForPart(hostile.page, "banner");
      await hostile.page.evaluate((text) => {
        document.head.append(Object.assign(document.createElement("script"), { text }));
      }, pollute(all));
      await expectUsable(hostile);
    });

    it("a refusal stays one in the pages after it", async () => {
      const hostile = await visit(setUp, {
        first: `<script>${pollute(all)}</script>`,
      });
      await hostile.page.click(part("reject-all"));
      await expect.poll(hostile.jar, { timeout: 10_000 }).toContain("kelisim");
      await hostile.page.reload();
      await hostile.expectShutAndAlive();
    });
  });
});
