import { expect } from "vitest";
import type { Demo, ThirdPartyRequest } from "../../examples/server/demo.ts";
import type { EngineName, Loaded, Page, Visitor } from "../engines/engine.ts";
import { type VisitorsOptions, visitorsIn } from "../engines/visitors.ts";

/** What the pages under test read and write. */
export interface PageGlobals {
  kelisim: PageKelisim;
  /** Names in the order in which their scripts ran. */
  __ran: string[];
}

export interface PageKelisim {
  record: {
    value: { purposes: Record<string, boolean> } | null;
    subscribe(run: (record: PageKelisim["record"]["value"]) => void): () => void;
  };
  status(id: string): string;
  allows(id: string): boolean;
  when(id: string, run: () => void): () => void;
  on(event: string, run: (detail: unknown) => void): () => void;
  decide(choices: Record<string, boolean>): Promise<boolean>;
  acceptAll(): Promise<boolean>;
  rejectAll(): Promise<boolean>;
  withdraw(): Promise<{ reload: boolean }>;
  push(...runs: ((consent: PageKelisim) => void)[]): void;
  show(view: string): void;
  hide(): void;
  destroy(): void;
}

declare global {
  var kelisim: PageKelisim;
  var __ran: string[];
  /** The nonce of the page's own scripts, and its own Trusted Types policy, on pages whose tests need them. */
  var nonce: string;
  var own: Record<"createHTML" | "createScript", (text: string) => string>;
}

export interface Site {
  readonly demo: () => Demo;
  /** What the page opened last has asked of the third party. */
  requests(): ThirdPartyRequest[];
  /** Opens a page with a fresh visitor and waits for the SDK. */
  open(path: string, until?: Loaded): Promise<Page>;
  /** The same, and the visitor too. */
  visit(path: string, until?: Loaded): Promise<{ readonly page: Page; readonly visitor: Visitor }>;
  /** Opens a page as one who has agreed to everything before: the SDK releases while the page is being parsed. */
  openAgain(path: string, until?: Loaded): Promise<Page>;
  asked(name: string): number;
  /** Waits until each name was asked for, and checks that it was asked for once. */
  expectOnce(...names: string[]): Promise<void>;
}

const patience = { timeout: 10_000 };

export const ready = (page: Page): Promise<unknown> => page.waitFor(() => typeof kelisim?.status === "function");
export const acceptAll = (page: Page): Promise<boolean> => page.evaluate(() => kelisim.acceptAll());
export const withdraw = (page: Page): Promise<unknown> => page.evaluate(() => kelisim.withdraw());
export const ran = (page: Page): Promise<string[]> => page.evaluate(() => globalThis.__ran ?? []);
export const decide = (page: Page, choices: Record<string, boolean>): Promise<boolean> =>
  page.evaluate((wanted) => kelisim.decide(wanted), choices);
export const waitForRun = (page: Page, ...names: string[]): Promise<unknown> =>
  page.waitFor((wanted) => wanted.every((name) => __ran.includes(name)), names);

/** What Kelisim said in the console; WebKit tells none. */
export const said = (page: Page): string[] => page.console().filter((line) => line.includes("[kelisim]"));

/** The folder under test/pages is also the name of the site. @param options as of `visitorsIn` */
export function siteIn(engine: EngineName, folder: string, options: VisitorsOptions = {}): Site {
  const { demo, arrive } = visitorsIn(engine, options);
  // A host for each visit: what the page of an earlier test still asks for is not taken for this one's.
  let host = "";
  let visits = 0;
  const requests = (): ThirdPartyRequest[] =>
    demo()
      .requests()
      .filter(({ referer }) => referer === "" || referer.includes(host));
  const asked = (name: string): number => requests().filter((request) => request.name === name).length;
  const address = (path: string): string => demo().url(`${host}.pages`, `/${folder}/${path}`);
  const visit: Site["visit"] = async (path, until) => {
    const visitor = await arrive();
    host = `visit-${++visits}.${folder}`;
    const page = await visitor.open(address(path), until);
    await ready(page);
    return { page, visitor };
  };
  return {
    demo,
    requests,
    visit,
    open: async (path, until) => (await visit(path, until)).page,
    async openAgain(path, until) {
      const { page } = await visit("empty.html");
      await acceptAll(page);
      await page.goto(address(path), until);
      await ready(page);
      return page;
    },
    asked,
    async expectOnce(...names) {
      await expect.poll(() => names.filter((name) => asked(name) === 0), patience).toEqual([]);
      expect(names.map((name) => [name, asked(name)])).toEqual(names.map((name) => [name, 1]));
    },
  };
}
