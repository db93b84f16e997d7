import { isAskedInBanner, isRecorded } from "@kelisim/core";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import {
  configOf,
  cookiesOutOfReach,
  dialogText,
  hasPart,
  loadedFiles,
  operators,
  pageCookies,
  part,
  recordOf,
  statusOf,
  storedKeys,
  type Tag,
  tagsOf,
  timesRequested,
  waitForPart,
  waitForTags,
} from "./site.ts";
import { visitorsIn } from "./visitors.ts";

const everyOnce = (tags: readonly Tag[]): number[] => tags.map(() => 1);
const names = (cookies: readonly { readonly name: string }[]): string[] => cookies.map(({ name }) => name).sort();

describe.each(enginesUnderTest())("choices in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);

  describe.each(operators)("%s", (operator) => {
    const config = configOf(operator);
    const asked = config.purposes.filter(isAskedInBanner);
    const apart = config.purposes.filter(({ kind }) => kind === "message" || kind === "data");

    it("first visit and refusal: nothing leaves, nothing is stored, and it is not asked again", async () => {
      const visitor = await arrive();
      const page = await visitor.open(demo().url(operator));
      await waitForPart(page, "banner");
      expect(await visitor.cookies()).toEqual([]);
      expect(await storedKeys(page)).toEqual([]);

      await page.click(part("reject-all"));
      await page.waitFor(() => document.cookie.includes("kelisim="));
      // A whole page load later, whatever might have been on its way has arrived.
      await page.reload();
      await waitForPart(page, "reopen");
      expect(await hasPart(page, "banner")).toBe(false);
      expect(demo().requests()).toEqual([]);
      expect(names(await visitor.cookies())).toEqual(["kelisim"]);
      for (const { id } of config.purposes.filter(isRecorded)) expect(await statusOf(page, id)).toBe("denied");
    });

    it("acceptance: each tag once, a record of 13 months, and the same again on reload", async () => {
      const url = demo().url(operator);
      const tags = await tagsOf(url);
      expect(tags.length).toBeGreaterThan(1);
      const visitor = await arrive();
      const page = await visitor.open(url);
      await page.click(part("accept-all"));
      await waitForTags(demo(), tags, everyOnce(tags));
      for (const { id } of asked) expect(await statusOf(page, id)).toBe("granted");
      for (const { id } of apart) expect(await statusOf(page, id)).not.toBe("granted");

      const record = await recordOf(page);
      const cookie = (await visitor.cookies()).find(({ name }) => name === "kelisim");
      const end = DateTime.fromMillis(record?.at ?? 0, { zone: "utc" }).plus({ months: 13 });
      expect(record?.until).toBe(end.toMillis());
      expect(Math.abs((cookie?.expires ?? 0) - end.toSeconds())).toBeLessThan(2);
      expect(cookie).toMatchObject({ path: "/", sameSite: "Lax", httpOnly: false });
      const size = `kelisim=${cookie?.value}`.length;
      expect(size, `the record of ${operator} has ${size} bytes; the budget is 400`).toBeLessThan(400);

      demo().clearRequests();
      await page.reload();
      await waitForPart(page, "reopen");
      await waitForTags(demo(), tags, everyOnce(tags));
      expect(await hasPart(page, "banner")).toBe(false);
      expect((await loadedFiles(page)).filter((file) => /kelisim-(ui|acts)/.test(file))).toEqual([]);
    });

    it("withdrawal: cookies and storage gone, told honestly, and no tag after a reload", async () => {
      const url = demo().url(operator);
      const tags = await tagsOf(url);
      const visitor = await arrive();
      const page = await visitor.open(url);
      await page.click(part("accept-all"));
      await waitForTags(demo(), tags, everyOnce(tags));
      const before = names(await visitor.cookies());
      const reachable = pageCookies(config).filter((name) => before.includes(name));
      expect(reachable.length).toBeGreaterThan(1);

      await page.click(part("reopen"));
      await page.click(part("withdraw"));
      await waitForPart(page, "result");
      expect(names(await visitor.cookies()).filter((name) => reachable.includes(name))).toEqual([]);
      const stored = config.services.flatMap(({ storage = [] }) => storage.map(({ name }) => name));
      expect((await storedKeys(page)).filter((key) => stored.includes(key))).toEqual([]);
      const told = await dialogText(page);
      for (const name of [...reachable, ...cookiesOutOfReach(config)]) expect(told).toContain(name);

      demo().clearRequests();
      await page.reload();
      await waitForPart(page, "reopen");
      expect(await hasPart(page, "banner")).toBe(false);
      await page.reload();
      await waitForPart(page, "reopen");
      expect(timesRequested(demo(), tags)).toEqual(tags.map(() => 0));
    });

    it("one purpose: only its tags, with the language changed while choosing", async () => {
      const url = demo().url(operator);
      const tags = await tagsOf(url);
      const purposeOf = (id: string) => config.services.find((service) => service.id === id)?.purpose ?? id;
      const chosen = asked.find(({ id }) => tags.some((tag) => purposeOf(tag.id) === id))?.id ?? "";
      expect(chosen).not.toBe("");
      const visitor = await arrive();
      const page = await visitor.open(url);
      await page.click(part("lang-kk"));
      await page.click(part("choose"));
      await page.click(part(`purpose:${chosen}`));
      const kazakh = await dialogText(page);
      await page.click(part("lang-ru"));
      await page.waitFor(
        (before) => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.textContent !== before,
        kazakh,
      );
      await page.click(part("save"));
      const wanted = tags.map(({ id }) => (purposeOf(id) === chosen ? 1 : 0));
      await waitForTags(demo(), tags, wanted);

      const record = await recordOf(page);
      expect(record).toMatchObject({ act: "choose", language: "ru" });
      expect(Object.entries(record?.purposes ?? {}).filter(([, granted]) => granted)).toEqual([[chosen, true]]);
      await page.reload();
      await waitForPart(page, "reopen");
      await waitForTags(
        demo(),
        tags,
        wanted.map((times) => 2 * times),
      );
    });

    it("the end of the term, and the cookie deleted by hand: asked again, all shut, leftovers swept", async () => {
      const url = demo().url(operator);
      const tags = await tagsOf(url);
      const visitor = await arrive();
      const page = await visitor.open(url);
      await page.click(part("accept-all"));
      await waitForTags(demo(), tags, everyOnce(tags));
      const until = (await recordOf(page))?.until ?? 0;

      demo().clearRequests();
      await page.goto(`${url}?clock=${until}`);
      await waitForPart(page, "banner");
      for (const { id } of asked) expect(await statusOf(page, id)).toBe("undecided");
      expect(demo().requests()).toEqual([]);

      await page.goto(url);
      await page.click(part("accept-all"));
      await waitForTags(demo(), tags, everyOnce(tags));
      await visitor.deleteCookie("kelisim");
      demo().clearRequests();
      await page.reload();
      await waitForPart(page, "banner");
      expect(demo().requests()).toEqual([]);
      expect(names(await visitor.cookies()).filter((name) => pageCookies(config).includes(name))).toEqual([]);
    });
  });
});
