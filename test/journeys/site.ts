import { once } from "node:events";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Config, ConsentRecord } from "@kelisim/core";
import { expect } from "vitest";
import type { Demo } from "../../examples/server/demo.ts";
import type { Page } from "../engines/engine.ts";

export const operators = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"] as const;
export type Operator = (typeof operators)[number];

export const part = (name: string): string => `[data-part="${name}"]`;

/** The config as the demo serves it. */
export function configOf(operator: Operator): Config {
  const folder = join(import.meta.dirname, "../../examples/operators", operator);
  const read = (file: string): object => JSON.parse(readFileSync(join(folder, file), "utf8"));
  return { ...read("kelisim.config.json"), ...read("demo.json") } as Config;
}

/** A gated tag with an address: what must reach the third party once its id is granted. */
export interface Tag {
  readonly id: string;
  readonly address: string;
}

/** The HTML of a page. Node does not know that `*.localhost` is this machine, as browsers do. */
async function served(address: string): Promise<string> {
  const { host, port, pathname, search } = new URL(address);
  const request = get({ host: "127.0.0.1", port, path: pathname + search, headers: { host } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return text(response);
}

/** The gated tags of a page, read from its HTML as it is served. */
export async function tagsOf(url: string): Promise<Tag[]> {
  const html = await served(url);
  const tags = html.match(/<[a-z]+[^>]*\bdata-kelisim="[^"]+"[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    const id = /\bdata-kelisim="([^"]+)"/.exec(tag)?.[1];
    const address = /\bdata-(?:src|href|data)="([^"]+)"/.exec(tag)?.[1];
    return id && address ? [{ id, address: address.replaceAll("&amp;", "&") }] : [];
  });
}

/** How often each address was asked for. */
export function timesRequested(demo: Demo, tags: readonly Tag[]): number[] {
  const asked = demo.requests().map(({ host, path, query }) => `${host}${path}${query}`);
  return tags.map(({ address }) => {
    const { hostname, pathname, search } = new URL(address);
    return asked.filter((url) => url === hostname + pathname + search || url === hostname + pathname + search.slice(1))
      .length;
  });
}

/** Waits until each tag was asked for as often as told, and each script of the third party has sent its pixel too. */
export async function waitForTags(demo: Demo, tags: readonly Tag[], times: readonly number[]): Promise<void> {
  await expect.poll(() => timesRequested(demo, tags), { timeout: 10_000 }).toEqual(times);
  const count = (suffix: RegExp): number => demo.requests().filter(({ path }) => suffix.test(path)).length;
  const pixels = (): number => demo.requests().filter(({ name }) => name.endsWith("-pixel")).length;
  await expect.poll(pixels, { timeout: 10_000 }).toBeGreaterThanOrEqual(count(/^\/(tag|write)\.js$/));
}

/** Cookies that the services of granted purposes may set from a page. */
export function pageCookies(config: Config): string[] {
  return config.services.flatMap(({ cookies = [] }) =>
    cookies.filter(({ domain, httpOnly }) => !domain && !httpOnly).map(({ name }) => name),
  );
}

/** Declared cookies that no page can clear. */
export function cookiesOutOfReach(config: Config): string[] {
  return config.services.flatMap(({ cookies = [] }) =>
    cookies.filter(({ domain, httpOnly }) => domain || httpOnly).map(({ name }) => name),
  );
}

/** Waits until a dialog, or another part, is drawn. */
export function waitForPart(page: Page, name: string): Promise<unknown> {
  return page.waitFor((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    return roots.some((root) => root.querySelector(selector));
  }, part(name));
}

export function hasPart(page: Page, name: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    return roots.some((root) => Boolean(root.querySelector(selector)));
  }, part(name));
}

/** All that a dialog says. */
export function dialogText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.textContent ?? "");
}

type Instance = { record: { value: ConsentRecord | null }; status(id: string): string };

/** Waits until the instance is there; it is a queue before. */
export async function statusOf(page: Page, id: string): Promise<string> {
  await page.waitFor(() => typeof (window as { kelisim?: Partial<Instance> }).kelisim?.status === "function");
  return page.evaluate((key) => (window as unknown as { kelisim: Instance }).kelisim.status(key), id);
}

export async function recordOf(page: Page): Promise<ConsentRecord | null> {
  await page.waitFor(() => typeof (window as { kelisim?: Partial<Instance> }).kelisim?.status === "function");
  return page.evaluate(() => (window as unknown as { kelisim: Instance }).kelisim.record.value);
}

/** Keys of both web storages. */
export function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}

export async function loadedFiles(page: Page): Promise<string[]> {
  const urls = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return urls.map((url) => new URL(url).pathname);
}
