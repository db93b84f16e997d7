/** The page of each site that has vendors' tags as they publish them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { operatorFolder, wholeConfig } from "../../examples/server/config.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Config } from "../../packages/core/src/config.ts";
import type { Page } from "../engines/index.ts";
import { decide, ready, withdraw } from "../gate/site.ts";
import { ranVendors, sentTo, settle, storedBy } from "../services/observe.ts";
import { type ServicePage, servicePages, snippetOf, works } from "../services/pages.ts";
import { describeOperatorsAmongVendors, operators } from "./under-test.ts";
import { acceptAll, configOf, idsOf, isDevicePurpose, siteCookieNames, withQuery } from "./visit.ts";

/** A vendor's tag in the page. */
interface VendorTag extends ServicePage {
  readonly purpose: string;
  /** Host and path of what stands in the HTML, which a browser may ask for before any script can say no. */
  readonly early: readonly string[];
}

interface VendorPage {
  readonly config: Config;
  readonly tags: readonly VendorTag[];
  /** Services without a tag of their own, which another brings along. */
  readonly brought: readonly string[];
}

const patience = { timeout: 10_000 };
/** Some vendors publish more than one tag. */
const published = servicePages().filter(({ folder, id }) => folder === id);
const pages = Object.fromEntries(
  await Promise.all(operators.map(async (operator) => [operator, await vendorPage(operator)] as const)),
);

it("has every vendor's tag on one of the five sites, as the vendor publishes it", () => {
  expect([...new Set(Object.values(pages).flatMap(({ tags }) => tags.map(({ id }) => id)))].sort()).toEqual([
    "2gis",
    "google-analytics",
    "gtm",
    "jivosite",
    "liveinternet",
    "meta-pixel",
    "tiktok-pixel",
    "top-mail-ru",
    "vk-pixel",
    "yandex-metrica",
    "youtube",
  ]);
});

it.each(operators)("on the site of %s a vendor without a tag comes with another", (operator) => {
  const { tags, brought } = pageOf(operator);
  expect(tags.length).toBeGreaterThan(1);
  expect(brought).toEqual(tags.flatMap(({ cookiesOf = {} }) => Object.keys(cookiesOf)));
});

describeOperatorsAmongVendors(operators, (stage, operator) => {
  const { config, tags } = pageOf(operator);
  const address = (): string => stage.demo.url(operator, "/vendors.html");
  const sent = (): string[] => sentTo(stage.network);
  const open = async (url = address()): Promise<Page> => {
    const page = await stage.visitor.open(url);
    await arrive(page);
    return page;
  };
  /** What these tags ask for over and above what any browser may take from the HTML of the others. */
  const sentByOthers = (used: readonly VendorTag[]): string[] => {
    const others = tags.filter((tag) => !used.includes(tag));
    const hosts = used.flatMap((tag) => [...tag.hosts, ...tag.requests.map(({ host }) => host)]);
    const early = others.flatMap((tag) => tag.early);
    return sent().filter((one) => !early.includes(one) && !hosts.includes(hostOf(one)));
  };
  const expectHeld = async (page: Page): Promise<void> => {
    expect(await ranVendors(page)).toEqual({});
    expect(await storedBy(stage.visitor, page)).toEqual([]);
    expect(sentByOthers([])).toEqual([]);
  };
  const expectUse = async (page: Page, used: readonly VendorTag[], letIn = anyHost): Promise<void> => {
    for (const tag of used) await page.waitFor(works(tag));
    const wanted = requestsOf(used).filter((one) => letIn(hostOf(one)));
    await expect.poll(sent, patience).toEqual(expect.arrayContaining(wanted));
    await settle(page);
    const ran = await ranVendors(page);
    expect(ran).toEqual(Object.fromEntries(Object.keys(ran).map((id) => [id, 1])));
    const names = used.flatMap(storedNames).sort();
    await expect.poll(async () => (await storedBy(stage.visitor, page)).sort(), patience).toEqual(names);
    expect(sentByOthers(used)).toEqual([]);
  };
  /** Of two loads only the second is looked at: by then all that the page before had begun has arrived. */
  const twice = async (page: Page, load: () => Promise<void>): Promise<void> => {
    await load();
    await arrive(page);
    stage.network.clearRequests();
    await load();
    await arrive(page);
  };

  it("holds the vendors' tags until they are accepted", async () => {
    const page = await open();
    await expectHeld(page);
    stage.network.clearRequests();
    await acceptAll(page);
    await expectUse(page, tags);
    // A frame has no count of its own. What came before the choice, a browser may have kept.
    const early = tags.flatMap((tag) => tag.early);
    expect(early.filter((one) => sent().indexOf(one) !== sent().lastIndexOf(one))).toEqual([]);
  });

  it("holds them after a refusal, and lets in those of one purpose alone", async () => {
    const page = await open();
    const device = idsOf(config.purposes.filter(isDevicePurpose));
    for (const chosen of ["none", ...new Set(tags.map(({ purpose }) => purpose))]) {
      await decide(page, Object.fromEntries(device.map((id) => [id, id === chosen])));
      await twice(page, () => page.reload());
      const used = tags.filter(({ purpose }) => purpose === chosen);
      expect(used.length).toBeLessThan(tags.length);
      if (chosen === "none") await expectHeld(page);
      else await expectUse(page, used);
    }
  });

  it("lets none in again once they are withdrawn, and clears what they left", async () => {
    const page = await open();
    await acceptAll(page);
    await expectUse(page, tags);
    await withdraw(page);
    await twice(page, () => page.reload());
    await expectHeld(page);
    expect(await siteCookieNames(stage.visitor, operator)).toEqual(["kelisim"]);
  });

  it("keeps even what stands in the HTML out of reach behind the lock", async () => {
    const gate = { ...config.gate, lock: { allow: ["'self'"] } };
    const page = await open(withQuery(address(), { config: encodeConfig({ gate }) }));
    await expectHeld(page);
    expect(sent()).toEqual([]);
    await page.evaluate(() => {
      Object.assign(globalThis, { before: true });
      void kelisim.acceptAll();
    });
    // A page's lock opens for the next page alone.
    await page.waitFor(() => !("before" in globalThis) && kelisim.record.value);
    await page.reload();
    // Some tags bring along others that the site does not declare; the guard knows none of those, the lock lets in none.
    const declared = (host: string): boolean => isDeclared(config, host);
    await expectUse(page, tags, declared);
    expect(sent().filter((one) => !declared(hostOf(one)))).toEqual([]);
  });
});

async function arrive(page: Page): Promise<void> {
  await ready(page);
  await settle(page);
}

function pageOf(operator: string): VendorPage {
  const page = pages[operator];
  if (!page) throw new Error(`no page of ${operator}`);
  return page;
}

async function vendorPage(operator: string): Promise<VendorPage> {
  const html = await readFile(join(operatorFolder(operator), "site/vendors.html"), "utf8");
  const config = wholeConfig({ ...(await configOf(operator)) }) as unknown as Config;
  const tags: VendorTag[] = [];
  const brought: string[] = [];
  for (const { id, purpose } of config.services) {
    const vendor = published.find((one) => one.id === id);
    if (!vendor) continue;
    const pieces = snippetOf(vendor);
    if (pieces.every((piece) => html.includes(piece))) tags.push({ ...vendor, purpose, early: earlyIn(pieces) });
    else brought.push(id);
  }
  return { config, tags, brought };
}

function earlyIn(pieces: readonly string[]): string[] {
  const shown = pieces.join("").replaceAll(/<noscript>.*?<\/noscript>/gs, "");
  return [...shown.matchAll(/<(?:script|iframe)\b[^>]*\ssrc="((?:https?:)?\/\/[^"]+)"/g)].map(([, source = ""]) => {
    const { host, pathname } = new URL(source, "https://localhost");
    return host + pathname;
  });
}

const requestsOf = (tags: readonly ServicePage[]): string[] =>
  tags.flatMap(({ requests }) => requests.map(({ host, path }) => host + path));

const anyHost = (_host: string): boolean => true;

function isDeclared({ services }: Config, host: string): boolean {
  const declared = services.flatMap(({ hosts = [] }) => hosts.map(hostOf));
  return declared.some((one) => host === one || host.endsWith(`.${one}`));
}

const hostOf = (address: string): string => address.split("/", 1)[0] ?? "";

function storedNames({ cookies, cookiesOf = {}, storage }: ServicePage): string[] {
  const all = [...cookies, ...Object.values(cookiesOf).flat()];
  return [...all.map((name) => `cookie:${name}`), ...storage];
}
