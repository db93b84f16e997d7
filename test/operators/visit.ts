import { request } from "node:http";
import { expect } from "vitest";
import { operatorConfig } from "../../examples/server/config.ts";
import type { Demo } from "../../examples/server/demo.ts";
import type { Config, Purpose } from "../../packages/core/src/config.ts";
import type { Consent, Status, StoredIn } from "../../packages/core/src/consent.ts";
import type { ConsentRecord } from "../../packages/core/src/record.ts";
import { pressAtOnce } from "../engines/dialog.ts";
import type { JarCookie, Page, Visitor } from "../engines/index.ts";

declare const kelisim: Consent;

/** A tag of the page that waits for a purpose, with every third-party address in it. */
export interface GatedTag {
  readonly element: string;
  readonly id: string;
  readonly purpose: string;
  readonly addresses: readonly string[];
}

/** What an operator's first page is made of, taken from what the server sends. */
export interface OperatorPage {
  readonly operator: string;
  readonly url: string;
  readonly config: Config;
  readonly tags: readonly GatedTag[];
}

export interface StoredName {
  readonly where: string;
  readonly name: string;
}

export const recordCookie = "kelisim";

export async function configOf(operator: string): Promise<Config> {
  const config = await operatorConfig(operator);
  if (!config) throw new Error(`${operator} has no config`);
  return config as unknown as Config;
}

export async function operatorPage(demo: Demo, operator: string): Promise<OperatorPage> {
  const config = await configOf(operator);
  const tags = gatedTags(await fetchHtml(demo, operator), config);
  return { operator, url: demo.url(operator), config, tags };
}

/** Node does not resolve `*.localhost`, so the host goes into the header. */
function fetchHtml(demo: Demo, operator: string): Promise<string> {
  const { host } = new URL(demo.url(operator));
  return new Promise((resolve, reject) => {
    const sent = request({ port: demo.port, path: "/", headers: { host } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    });
    sent.on("error", reject).end();
  });
}

function gatedTags(html: string, config: Config): GatedTag[] {
  // A script with what is in it, or the start of any other element.
  const pieces = html.match(/<script\b[^>]*>.*?<\/script>|<\w[^>]*>/gs) ?? [];
  return pieces.flatMap((text) => {
    const [, element = "", id] = /^<(\w+)\b[^>]*\sdata-kelisim="([^"]+)"/.exec(text) ?? [];
    if (!id) return [];
    const purpose = config.services.find((service) => service.id === id)?.purpose ?? id;
    return [{ element, id, purpose, addresses: addressesIn(text.replaceAll("&amp;", "&")) }];
  });
}

function addressesIn(text: string): string[] {
  return text.match(/http:\/\/[\w.-]+\.thirdparty\.localhost:\d+[^\s"')]*/g) ?? [];
}

export function addressesOf(tags: readonly GatedTag[]): string[] {
  return tags.flatMap(({ addresses }) => addresses).sort();
}

/** What the code behind these addresses asks for in turn, the last thing it does. */
export function pixelsOf(addresses: readonly string[]): string[] {
  return addresses
    .map((address) => new URL(address))
    .filter(({ pathname }) => pathname === "/tag.js" || pathname === "/write.js")
    .map(({ origin, searchParams }) => `${origin}/p.gif?name=${searchParams.get("name")}-pixel`);
}

/** Cookies that this page's tags may set and this site can clear. */
export function declaredCookies({ config, tags }: OperatorPage): string[] {
  const cookies = servicesOnPage(config, tags).flatMap((service) => service.cookies ?? []);
  return cookies.filter(({ domain, httpOnly }) => !domain && !httpOnly).map(({ name }) => name);
}

export function declaredStorage({ config, tags }: OperatorPage): StoredName[] {
  return servicesOnPage(config, tags).flatMap((service) => service.storage ?? []);
}

function servicesOnPage(config: Config, tags: readonly GatedTag[]): Config["services"] {
  return config.services.filter(({ id }) => tags.some((tag) => tag.id === id));
}

export const isOptional = (purpose: Purpose): boolean => !purpose.always;

/** What the banner asks about. */
export const isDevicePurpose = ({ kind, always }: Purpose): boolean => !always && kind === "device";

/** Purposes with a switch in the settings. */
export const hasSwitch = ({ kind, always, separable }: Purpose): boolean =>
  !always && kind !== "data" && separable !== false;

/** What the third party was asked for, as the page spells it. */
export function requested(demo: Demo): string[] {
  return demo.requests().map(({ host, path, query }) => `http://${host}:${demo.port}${path}${query}`);
}

export async function waitForRequests(demo: Demo, addresses: readonly string[]): Promise<void> {
  await expect.poll(() => requested(demo), { timeout: 15_000 }).toEqual(expect.arrayContaining([...addresses]));
}

/** How often each of the addresses was asked for. */
export function counts(demo: Demo, addresses: readonly string[]): Record<string, number> {
  const all = requested(demo);
  return Object.fromEntries(addresses.map((address) => [address, all.filter((one) => one === address).length]));
}

export const onceEach = (addresses: readonly string[]): Record<string, number> =>
  Object.fromEntries(addresses.map((address) => [address, 1]));

export function withQuery(url: string, query: Record<string, string>): string {
  return `${url}?${new URLSearchParams(query)}`;
}

/** The jar of the operator's site; what other sites keep there is not its own. */
export async function siteCookies(visitor: Visitor, operator: string): Promise<JarCookie[]> {
  const cookies = await visitor.cookies();
  return cookies.filter(({ domain }) => domain.replace(/^\./, "") === `${operator}.localhost`);
}

export async function siteCookieNames(visitor: Visitor, operator: string): Promise<string[]> {
  return (await siteCookies(visitor, operator)).map(({ name }) => name).sort();
}

export function storedNames(page: Page): Promise<StoredName[]> {
  return page.evaluate(async () => {
    const named = (where: string, names: readonly (string | undefined)[]): StoredName[] =>
      names.map((name) => ({ where, name: name ?? "" }));
    return [
      ...named("localStorage", Object.keys(localStorage)),
      ...named("sessionStorage", Object.keys(sessionStorage)),
      ...named(
        "indexedDB",
        (await indexedDB.databases()).map(({ name }) => name),
      ),
      // Not in an insecure context, which these hosts are to some browsers.
      ...named("cacheStorage", "caches" in globalThis ? await caches.keys() : []),
    ];
  });
}

export async function leftOf(page: Page, names: readonly StoredName[]): Promise<StoredName[]> {
  const stored = await storedNames(page);
  return names.filter(({ where, name }) => stored.some((one) => one.where === where && one.name === name));
}

/** What can be stored in this browser at all. */
export async function storable(page: Page, names: readonly StoredName[]): Promise<StoredName[]> {
  const hasCaches = await page.evaluate(() => "caches" in globalThis);
  return names.filter(({ where }: { readonly where: StoredIn | string }) => hasCaches || where !== "cacheStorage");
}

export function waitForPart(page: Page, part: string): Promise<boolean> {
  return page.waitFor(isShown, part);
}

export function waitForNoPart(page: Page, part: string): Promise<boolean> {
  return page.waitFor((name) => {
    const roots = [...document.querySelectorAll("html > div, body > div")].map((host) => host.shadowRoot);
    return !roots.some((root) => root?.querySelector(`[data-part="${name}"]`));
  }, part);
}

export function hasPart(page: Page, part: string): Promise<boolean> {
  return page.evaluate(isShown, part);
}

function isShown(part: string): boolean {
  const roots = [...document.querySelectorAll("html > div, body > div")].map((host) => host.shadowRoot);
  return roots.some((root) => root?.querySelector(`[data-part="${part}"]`));
}

/** With what is folded away in it. */
export function textOf(page: Page, part: string): Promise<string> {
  return page.evaluate((name) => {
    const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
    return root?.querySelector(`[data-part="${name}"]`)?.textContent ?? "";
  }, part);
}

export function dialogHtml(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.innerHTML ?? "");
}

export function switches(page: Page): Promise<Record<string, boolean>> {
  return page.evaluate(() => {
    const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
    const inputs = [...(root?.querySelectorAll<HTMLInputElement>('[data-part^="purpose:"]') ?? [])];
    return Object.fromEntries(
      inputs.map((input) => [(input.dataset.part ?? "").slice("purpose:".length), input.checked]),
    );
  });
}

export async function switchLanguage(page: Page, language: string): Promise<void> {
  await pressAtOnce(page, `lang-${language}`);
  await page.waitFor((lang) => {
    const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
    // An element itself does not pass.
    return Boolean(root?.querySelector(`.k[lang=${lang}]`));
  }, language);
}

export async function acceptAll(page: Page): Promise<void> {
  await waitForPart(page, "banner");
  await pressAtOnce(page, "accept-all");
  await waitForNoPart(page, "banner");
}

export async function rejectAll(page: Page): Promise<void> {
  await waitForPart(page, "banner");
  await pressAtOnce(page, "reject-all");
  await waitForNoPart(page, "banner");
}

export async function openSettings(page: Page): Promise<void> {
  await waitForPart(page, "reopen");
  await pressAtOnce(page, "reopen");
  await waitForPart(page, "settings");
}

/** Once the control is there, the record was read and no dialog is up. */
export async function reloadDecided(page: Page): Promise<void> {
  await page.reload();
  await waitForPart(page, "reopen");
}

export function recordOf(page: Page): Promise<ConsentRecord | null> {
  return page.evaluate(() => kelisim.record.value);
}

export async function recordMade(page: Page): Promise<ConsentRecord> {
  const record = await recordOf(page);
  if (!record) throw new Error("there is no record");
  return record;
}

export function statuses(page: Page, ids: readonly string[]): Promise<Record<string, Status>> {
  return page.evaluate((all) => Object.fromEntries(all.map((id) => [id, kelisim.status(id)])), ids);
}

export const idsOf = (purposes: readonly Purpose[]): string[] => purposes.map(({ id }) => id);

export const sameFor = <T>(ids: readonly string[], value: T): Record<string, T> =>
  Object.fromEntries(ids.map((id) => [id, value]));
