/** Where a script that waits would put something stands the word that frames have, and then the place as it was. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { part } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { ready } from "../gate/site.ts";
import { settle } from "../services/observe.ts";
import { config, pageWith, uses } from "./site.ts";
import { type Gate, vendorSiteIn } from "./visit.ts";

const patience = { timeout: 10_000 };
const tiles = "core-renderer-tiles.maps.yandex.net/tiles";

const place = `<style>#map { width: 100%; max-width: 600px; height: 320px; background: #e5e3df }</style>
<div id="map" title="Схема проезда"><p style="margin: 0">Алматы, пр. Абая, 10</p></div><p id="behind">Ниже</p>`;

async function write(folder: string): Promise<void> {
  const { tag = "", inert = "", own = "" } = uses["yandex-maps"] ?? {};
  // It has the size that a map takes, when its code runs.
  const code = own.replace("() => {", "() => { document.title = document.getElementById('map').offsetHeight;");
  const sites = {
    selector: { service: { id: "yandex-maps", fills: ["#map"] }, body: place },
    attribute: { service: "yandex-maps", body: place.replace('id="map"', 'id="map" data-kelisim-place="yandex-maps"') },
    bare: { service: { id: "yandex-maps", fills: ["#map"] }, body: `<div id="map"></div>` },
  };
  for (const [name, { service, body }] of Object.entries(sites)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "own.js"), code);
    await writeFile(join(folder, name, "config.json"), JSON.stringify(config([service])));
    await writeFile(join(folder, name, "index.html"), pageWith(tag, "own.js", body));
    await writeFile(join(folder, name, "inert.html"), pageWith(inert, "own.js", body));
  }
}

const waitForPlaceholder = (page: Page): Promise<unknown> =>
  page.waitFor(() =>
    Boolean(document.querySelector("[data-kelisim-embed]")?.shadowRoot?.querySelector("[data-part=embed] h2")),
  );

/** The place: its box, its own content, and its style. */
const look = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const map = document.getElementById("map") as HTMLElement;
    const { left, top, width, height } = (
      document.querySelector("[data-kelisim-embed]") ?? map
    ).getBoundingClientRect();
    return [[left, top, width, height].map(Math.round), document.getElementById("behind")?.offsetTop];
  });

describe.each(enginesUnderTest())("a place in %s", (name) => {
  const { open, sent, times } = vendorSiteIn(name, write);

  it.each<[string, Gate]>([
    ["selector/index.html", "guard"],
    ["selector/inert.html", "markup"],
    ["attribute/inert.html", "markup"],
    ["attribute/index.html", "guard"],
  ])("has a placeholder until its script may run, and is then as it was: %s under %s", async (file, gate) => {
    const page = await open(file, gate);
    await waitForPlaceholder(page);
    const held = await look(page);
    expect(times(tiles)).toBe(0);
    await page.click(part("allow-always"));
    await page.waitFor(() => !document.querySelector("[data-kelisim-embed]"));
    expect(await look(page)).toEqual(held);
    await expect.poll(() => times(tiles), patience).toBe(1);
    expect(
      await page.evaluate(() => [
        document.title,
        document.querySelector("#map p")?.textContent,
        document.getElementById("map")?.style.display,
      ]),
    ).toEqual(["320", "Алматы, пр. Абая, 10", ""]);
    // Taken back, it asks again; what has run there is gone with the next page.
    await page.evaluate(() => kelisim.withdraw());
    await waitForPlaceholder(page);
  });

  it.each<Gate>(["guard", "markup"])("once lets its service in for this page alone, under %s", async (gate) => {
    const page = await open(gate === "markup" ? "selector/inert.html" : "selector/index.html", gate);
    await waitForPlaceholder(page);
    await page.click(part("allow-once"));
    await expect.poll(() => times(tiles), patience).toBe(1);
    expect(await page.evaluate(() => [kelisim.record.value, kelisim.status("yandex-maps"), document.title])).toEqual([
      null,
      "undecided",
      "320",
    ]);
    await page.reload();
    await ready(page);
    await waitForPlaceholder(page);
    await settle(page);
    expect(times(tiles)).toBe(1);
  });

  it("once ends with a decision that does not grant it", async () => {
    const page = await open("selector/inert.html", "markup");
    await waitForPlaceholder(page);
    await page.click(part("allow-once"));
    await expect.poll(() => times(tiles), patience).toBe(1);
    await page.evaluate(() => kelisim.rejectAll());
    await waitForPlaceholder(page);
  });

  it("under the lock always is what is offered, and lets it in", async () => {
    const page = await open("selector/index.html", "both");
    await waitForPlaceholder(page);
    expect(sent()).toEqual([]);
    expect(
      await page.evaluate(() =>
        [...(document.querySelector("[data-kelisim-embed]")?.shadowRoot?.querySelectorAll("button") ?? [])].map(
          (button) => button.dataset.part,
        ),
      ),
    ).toEqual(["allow-always"]);
    await page.click(part("allow-always"));
    await page.waitFor(() => kelisim.status("yandex-maps") === "granted");
    // It may be loaded anew by itself.
    await page.reload();
    await ready(page);
    await expect.poll(() => times(tiles), patience).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.querySelector("[data-kelisim-embed]"))).toBeNull();
  });

  it("has room for a word also where it has no height of its own yet, and is headed by its service", async () => {
    const page = await open("bare/inert.html", "markup");
    await waitForPlaceholder(page);
    const [height, isWide, heading] = await page.evaluate(() => {
      const host = document.querySelector("[data-kelisim-embed]");
      const { height, width } = host?.getBoundingClientRect() ?? new DOMRect();
      return [
        height,
        width === document.body.clientWidth,
        host?.shadowRoot?.querySelector("h2")?.textContent?.includes("Яндекс"),
      ] as const;
    });
    expect([height, isWide, heading]).toEqual([240, true, true]);
  });

  it("that a web app brings later has one too, and goes with its page", async () => {
    const page = await open("selector/inert.html", "markup");
    await waitForPlaceholder(page);
    await page.evaluate(() => document.getElementById("map")?.remove());
    await page.waitFor(() => !document.querySelector("[data-kelisim-embed]"));
    await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", '<div id="map"></div>'));
    await waitForPlaceholder(page);
  });
});
