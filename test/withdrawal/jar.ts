import type { Config, WithdrawalReport } from "@kelisim/core";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { EngineName, JarCookie, Page, Visitor, VisitorOptions } from "../engines/engine.ts";
import { visitorsIn } from "../engines/visitors.ts";

/** What the specs of withdrawal call in a page. */
export interface Kelisim {
  status(id: string): string;
  decide(choices: Readonly<Record<string, boolean>>): Promise<boolean>;
  withdraw(options?: { purposes: readonly string[] }): Promise<WithdrawalReport>;
}
export type Held = Window & { kelisim: Kelisim };

/** A page to open in a site of its own: its name, its path and what its config has in place of config.json's. */
export interface Place {
  /** The host's labels before `localhost`. @default "shop.pages" */
  readonly label?: string;
  /** @default "/jar/page.html" */
  readonly path?: string;
  readonly config?: Partial<Config>;
  /** `Set-Cookie` lines that the server answers with. */
  readonly setCookie?: readonly string[];
}

export interface Jar {
  arrive(options?: VisitorOptions): Promise<Visitor>;
  /** Where the demo is. */
  port(): number;
  address(place?: Place): string;
  /** Opens a page and waits until the instance is there. */
  open(visitor: Visitor, place?: Place): Promise<Page>;
}

/** Visitors of the pages under test/pages/jar. */
export function jarIn(engine: EngineName): Jar {
  const { demo, arrive } = visitorsIn(engine);
  const address = ({ label = "shop.pages", path = "/jar/page.html", config, setCookie = [] }: Place = {}): string => {
    const query = setCookie.map((line) => `cookie=${encodeURIComponent(line)}`);
    if (config) query.push(`config=${encodeConfig(config)}`);
    return demo().url(label, query.length ? `${path}?${query.join("&")}` : path);
  };
  return {
    arrive,
    port: () => demo().port,
    address,
    async open(visitor, place) {
      const page = await visitor.open(address(place));
      await ready(page);
      return page;
    },
  };
}

export const ready = (page: Page): Promise<unknown> =>
  page.waitFor(() => typeof (window as unknown as Held).kelisim?.status === "function");

export const decide = (page: Page, choices: Readonly<Record<string, boolean>>): Promise<boolean> =>
  page.evaluate((wanted) => (window as unknown as Held).kelisim.decide(wanted), choices);

export const withdraw = (page: Page, ...purposes: string[]): Promise<WithdrawalReport> =>
  page.evaluate(
    (ids) => (window as unknown as Held).kelisim.withdraw(ids.length ? { purposes: ids } : undefined),
    purposes,
  );

export const bake = (page: Page, ...lines: string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const line of all) document.cookie = line;
  }, lines);

/** What the engine itself has in its jar, the record left out. */
export const kept = async (visitor: Visitor): Promise<JarCookie[]> =>
  (await visitor.cookies()).filter(({ name }) => name !== "kelisim");

export const namesKept = async (visitor: Visitor): Promise<string[]> =>
  (await kept(visitor)).map(({ name }) => name).sort();
