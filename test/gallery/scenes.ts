import { pressAtOnce } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";

/** One picture: how to come to a dialog, from a page with the banner up. */
export interface Scene {
  readonly name: string;
  /** Query of the page. */
  readonly query?: string;
  readonly path?: string;
  readonly reach: (page: Page) => Promise<void>;
}

const part = (name: string): string => `[data-part="${name}"]`;

const shown = (page: Page, name: string): Promise<unknown> =>
  page.waitFor((selector) => {
    const roots = [...document.querySelectorAll("*")].flatMap((element) => element.shadowRoot ?? []);
    const found = roots.map((root) => root.querySelector(selector)).find(Boolean);
    const running = found?.getAnimations({ subtree: true }).some(({ playState }) => playState === "running");
    return Boolean(found) && !running;
  }, part(name));

const scrollTo = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((selector) => {
    document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector(selector)?.scrollIntoView();
  }, part(name));

/** Without the pointer, which would rest on a button and light it up. */
async function toSettings(page: Page): Promise<void> {
  await page.evaluate(() => (window as { kelisim?: { show(view: string): void } }).kelisim?.show("settings"));
  await shown(page, "settings");
}

async function accept(page: Page): Promise<void> {
  await page.click(part("accept-all"));
  await shown(page, "reopen");
}

async function withdraw(page: Page): Promise<void> {
  await accept(page);
  await page.waitFor(() => document.cookie.includes("ac_uid"));
  await page.click(part("reopen"));
  await shown(page, "settings");
  await page.click(part("withdraw"));
  await shown(page, "result");
}

/** Every dialog and state; drawn for each language, width and colour scheme. */
export const scenes: readonly Scene[] = [
  { name: "banner", reach: async () => {} },
  { name: "banner-gpc", query: "gpc=1", reach: async () => {} },
  { name: "settings", reach: toSettings },
  {
    name: "settings-services",
    reach: async (page) => {
      await toSettings(page);
      await pressAtOnce(page, "details:analytics");
      await scrollTo(page, "section:choices");
    },
  },
  ...["statements", "operator", "rights", "age"].map((section) => ({
    name: `settings-${section}`,
    reach: async (page: Page) => {
      await toSettings(page);
      await pressAtOnce(page, `details:${section}`);
      await scrollTo(page, `details:${section}`);
    },
  })),
  { name: "decided", reach: accept },
  { name: "result", reach: withdraw },
  {
    name: "underage",
    reach: async (page) => {
      await toSettings(page);
      await pressAtOnce(page, "details:age");
      await pressAtOnce(page, "declare-underage");
      await shown(page, "underage");
    },
  },
  {
    name: "failed",
    reach: async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(document, "cookie", { get: () => "", set: () => {}, configurable: true });
      });
      await page.click(part("accept-all"));
      await shown(page, "failed");
    },
  },
  {
    name: "embed",
    path: "/report.html",
    reach: async (page) => {
      await page.click(part("reject-all"));
      await shown(page, "embed");
      await page.evaluate(() => document.querySelector("[data-kelisim-embed]")?.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "notice",
    reach: async (page) => {
      await accept(page);
      const url = new URL(await page.url());
      url.searchParams.set("config", revised);
      await page.goto(url.href);
      await shown(page, "notice");
    },
  },
];

const revised = Buffer.from(
  JSON.stringify({
    policy: {
      url: { kk: "/policy.html", ru: "/policy.html" },
      revision: "demo-2",
      languages: ["kk", "ru"],
      prevails: "ru",
      prevailsClause: "9.12",
    },
  }),
).toString("base64url");

export { shown };
