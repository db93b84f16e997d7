/** What of the operators' policies only a browser can show, and no other spec does. */

import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Consent } from "../../packages/core/src/consent.ts";
import { part, pressAtOnce } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { describeOperators, operators } from "./under-test.ts";
import {
  acceptAll,
  configOf,
  hasPart,
  recordCookie,
  recordMade,
  recordOf,
  rejectAll,
  reloadDecided,
  requested,
  statuses,
  switchLanguage,
  textOf,
  waitForPart,
  withQuery,
} from "./visit.ts";

declare const kelisim: Consent;

/** By the policies: Autocheck 3.1.1, MyCar 3.2, Kashalot 6.1, Kreditomat 2.4. Not taken from the configs, which might lose one. */
const asking: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  autocheck: { geolocation: "location", bluetooth: "location" },
  kashalot: { geolocation: "location" },
  kreditomat: { geolocation: "perm_location", camera: "perm_camera", contacts: "perm_contacts" },
  mycar: { geolocation: "location", bluetooth: "location" },
};

describeOperators(operators, (stage, operator) => {
  it("asks for each permission in the operator's own words first, and takes a no to each", async () => {
    const { gate, purposes } = await configOf(operator);
    expect(gate?.permissions).toEqual(asking[operator]);
    const { geolocation = "", ...others } = asking[operator] ?? {};
    if (!geolocation) return;
    const ids = [...new Set([geolocation, ...Object.values(others)])];
    const page = await stage.visitor.open(stage.demo.url(operator));
    for (const id of ids) {
      await waitForPart(page, "banner");
      await page.evaluate(id === geolocation ? findMe : ask, id);
      await waitForPart(page, "section:asked");
      const { title, description } = purposes.find((one) => one.id === id) ?? {};
      const text = await textOf(page, "section:asked");
      expect(text).toContain(title?.kk);
      expect(text).toContain(description?.kk);
      expect(await heard(page)).toEqual([]);
      await pressAtOnce(page, "close");
      await expect.poll(() => heard(page)).toEqual([id === geolocation ? "PERMISSION_DENIED" : "no"]);
      expect(await recordOf(page)).toBeNull();
      await page.reload();
    }
    // At Autocheck, Kashalot and MyCar location is a purpose of the banner; Kreditomat's permissions are asked for apart.
    await refuseOf[operator]?.(page);
    await page.evaluate(findMe);
    await expect.poll(() => heard(page)).toEqual(["PERMISSION_DENIED"]);
    expect(await hasPart(page, "settings")).toBe(false);
    await page.evaluate(() => kelisim.withdraw().then(() => {}));
    // Each without the others.
    for (const id of ids) {
      await page.evaluate((one) => kelisim.decide({ [one]: true }), id);
      const { purposes } = await recordMade(page);
      expect(Object.keys(purposes).filter((one) => purposes[one])).toEqual([id]);
      await page.evaluate((one) => kelisim.withdraw({ purposes: [one] }).then(() => {}), id);
      expect(await statuses(page, [id])).toEqual({ [id]: "denied" });
    }
  });
});

const refuseOf: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  autocheck: rejectAll,
  kashalot: rejectAll,
  mycar: rejectAll,
  kreditomat: refuseApart,
};

/** Accepts all, which grants no permission, and says no to the question that comes then. */
async function refuseApart(page: Page): Promise<void> {
  await acceptAll(page);
  expect(await statuses(page, ["perm_location", "perm_camera", "perm_contacts"])).toEqual({
    perm_location: "undecided",
    perm_camera: "undecided",
    perm_contacts: "undecided",
  });
  await page.evaluate(findMe);
  await waitForPart(page, "section:asked");
  await page.click(part("refuse-asked"));
  await expect.poll(() => heard(page)).toEqual(["PERMISSION_DENIED"]);
  await page.reload();
}

function findMe(): void {
  const note = (word: string): void => {
    document.title += `|${word}`;
  };
  navigator.geolocation.getCurrentPosition(
    () => note("position"),
    ({ code, PERMISSION_DENIED }) => note(code === PERMISSION_DENIED ? "PERMISSION_DENIED" : "error"),
  );
}

function ask(id: string): void {
  void kelisim.ask(id).then((given) => {
    document.title += given ? "|yes" : "|no";
  });
}

/** What code of the page was told, kept in the title. */
const heard = (page: Page): Promise<string[]> => page.evaluate(() => document.title.split("|").slice(1));

const withEmbeds: Readonly<Record<string, string>> = {
  autocheck: "/report.html",
  callprikol: "/greeting.html",
  mycar: "/car.html",
};

describeOperators(operators, (stage, operator) => {
  it("holds another site's embed behind a placeholder that says so", async () => {
    const path = withEmbeds[operator];
    const page = await stage.visitor.open(stage.demo.url(operator, path));
    if (!path) {
      const service = (await configOf(operator)).services.find(({ purpose }) => purpose !== "necessary");
      await page.evaluate(addFrame, service?.id ?? "", stage.demo.url("video.thirdparty", "/frame.html?name=video"));
    }
    await rejectAll(page);
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-embed]")?.shadowRoot?.querySelector("[data-part=allow-once]")),
    );
    const told = await page.evaluate(
      () => document.querySelector("[data-kelisim-embed]")?.shadowRoot?.textContent ?? "",
    );
    expect(told).toContain("басқа сайттан жүктеледі, оның өз құпиялылық саясаты бар");
    expect(requested(stage.demo)).toEqual([]);
    await page.evaluate(() => {
      const root = document.querySelector("[data-kelisim-embed]")?.shadowRoot;
      root?.querySelector<HTMLElement>("[data-part=allow-once]")?.click();
    });
    await expect.poll(() => requested(stage.demo).filter((one) => one.includes("//video.thirdparty"))).not.toEqual([]);
    expect(requested(stage.demo).filter((one) => !one.includes("//video.thirdparty"))).toEqual([]);
    expect(Object.values((await recordMade(page)).purposes)).not.toContain(true);
  });
});

function addFrame(service: string, address: string): void {
  const frame = document.createElement("iframe");
  frame.dataset.kelisim = service;
  frame.dataset.src = address;
  frame.title = "Video";
  document.querySelector("main")?.prepend(frame);
}

describeOperators(operators, (stage, operator) => {
  it("lets nothing in where its config is broken or cookies are blocked, and the page works", async () => {
    const broken = encodeConfig({ consent: { months: 99 } });
    for (const query of [{ config: broken }, { cookies: "off" }]) {
      const page = await stage.visitor.open(withQuery(stage.demo.url(operator), query));
      await page.waitFor(() => typeof kelisim?.acceptAll === "function");
      expect(await page.evaluate(() => kelisim.acceptAll())).toBe(false);
      await page.click('main a, header a, nav a, body a[href^="/"]');
      await page.waitFor(() => document.readyState === "complete" && location.search === "");
      expect(await stage.visitor.cookies()).toEqual([]);
    }
    expect(requested(stage.demo)).toEqual([]);
  });
});

describeOperators(operators, (stage, operator) => {
  it("takes the record that a server sets anew for one that a script wrote", async () => {
    const page = await stage.visitor.open(stage.demo.url(operator));
    await acceptAll(page);
    const record = await recordMade(page);
    const written = (await stage.visitor.cookies()).find(({ name }) => name === recordCookie)?.value ?? "";
    expect(written).not.toBe("");
    await stage.visitor.deleteCookie(recordCookie);
    const line = `${recordCookie}=${written}; Path=/; SameSite=Lax; Max-Age=${Math.floor((record.until - Date.now()) / 1000)}`;
    await page.goto(withQuery(stage.demo.url(operator), { cookie: line }));
    await waitForPart(page, "reopen");
    expect(await recordMade(page)).toEqual(record);
    await reloadDecided(page);
    expect(await recordMade(page)).toEqual(record);
  });
});

/** Kreditomat's app has a spec of its own. */
const inApps = ["callprikol", "kashalot", "mycar"];

describeOperators(inApps, (stage, operator) => {
  it("asks first in an app, which keeps the record where there are no cookies", async () => {
    stage.demo.appRecords.clear();
    const page = await stage.visitor.open(withQuery(stage.demo.url(operator), { cookies: "off", app: "android" }));
    await waitForPart(page, "banner");
    expect(requested(stage.demo)).toEqual([]);
    await acceptAll(page);
    await expect.poll(() => requested(stage.demo)).not.toEqual([]);
    const record = await recordMade(page);
    expect([...stage.demo.appRecords.keys()]).toEqual([`${new URL(stage.demo.url(operator)).host} ${operator}`]);
    await page.reload();
    await waitForPart(page, "reopen");
    expect(await recordMade(page)).toEqual(record);
    expect((await stage.visitor.cookies()).map(({ name }) => name)).not.toContain("kelisim");
  });
});

describe.each(enginesUnderTest())("at 320 px in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);

  it.each(operators)("banner and settings of %s are no wider than the screen", async (operator) => {
    const visitor = await arrive({ viewport: { width: 320, height: 640 } });
    const page = await visitor.open(demo().url(operator));
    await waitForPart(page, "banner");
    for (const part of ["banner", "settings"]) {
      if (part === "settings") await pressAtOnce(page, "choose");
      await waitForPart(page, part);
      for (const language of ["kk", "ru"]) {
        await switchLanguage(page, language);
        expect(await page.evaluate(tooWide), `${part} in ${language}`).toEqual([]);
      }
    }
  });
});

/** What of the dialogs reaches beyond the screen. */
function tooWide(): string[] {
  const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
  return [...(root?.querySelectorAll("*") ?? [])]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    })
    .map((element) => `${element.localName} ${element.textContent?.slice(0, 40)}`);
}

/** Their policies name more than one host. */
const shared = ["callprikol", "kreditomat", "mycar"];

describeOperators(shared, (stage, operator) => {
  it("keeps one record for all of the operator's hosts, and none for another's", async () => {
    const query = { config: encodeConfig({ cookie: { domain: `${operator}.localhost` } }) };
    const page = await stage.visitor.open(withQuery(stage.demo.url(`www.${operator}`), query));
    await acceptAll(page);
    const { id } = await recordMade(page);
    await page.goto(withQuery(stage.demo.url(operator), query));
    await waitForPart(page, "reopen");
    expect((await recordMade(page)).id).toBe(id);
    const other = operators.find((one) => one !== operator) ?? "";
    await page.goto(stage.demo.url(other));
    await waitForPart(page, "banner");
    expect(await recordOf(page)).toBeNull();
  });
});
