// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Config, type Language, languages } from "@kelisim/core";
import { signal } from "@preact/signals-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { bannerTree } from "./banner-tree.tsx";
import { fullConfig } from "./config.fixture.ts";
import { type DrawnBanner, type DrawnBannerOptions, mountDrawnBanner } from "./drawn/mount-drawn-banner.ts";
import { createFront } from "./front.ts";
import { mountBanner } from "./mount-banner.tsx";
import type { CardModel } from "./ui.ts";

const operator = (id: string): Config =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../examples/operators/${id}/kelisim.config.json`), "utf8"),
  ) as Config;
const ownLooks: Config = {
  ...fullConfig,
  id: "own-looks",
  ui: {
    position: "bar",
    mark: "/mark.svg",
    order: ["reject-all", "choose", "accept-all"],
    labels: { "accept-all": { kk: "Келісемін", ru: "Согласен" } },
  },
};
const configs = [fullConfig, ownLooks, ...["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"].map(operator)];

const modelOf = (config: Config, language: Language, gpc: boolean): CardModel => ({
  config,
  language: signal(language),
  gpc,
  acceptAll: vi.fn(),
  rejectAll: vi.fn(),
  show: vi.fn(),
  setLanguage: vi.fn(),
});
const treesOf = (config: Config, gpc = false) => ({
  kk: bannerTree(modelOf(config, "kk", gpc)),
  ru: bannerTree(modelOf(config, "ru", gpc)),
});

const root = (): ShadowRoot => document.querySelector("[data-kelisim-ui]")?.shadowRoot as ShadowRoot;
const part = (name: string): HTMLElement => root().querySelector(`[data-part=${name}]`) as HTMLElement;
/** Texts beside each other are one, and the order of attributes is nobody's business. */
function told(node: Node): unknown {
  if (node instanceof Text) return node.data;
  const element = node as Element;
  const children = [...node.childNodes].map(told).filter((child) => child !== "");
  const whole = children.every((child) => typeof child === "string") ? [children.join("")] : children;
  const names = element.getAttributeNames?.() ?? [];
  return [node.nodeName, Object.fromEntries(names.map((name) => [name, element.getAttribute(name)])), ...whole];
}

/** It stands beside the body, and comes back unless it is taken away by itself. */
let undo = (): unknown => undefined;
const front = createFront(window);
const mount = (options: Omit<DrawnBannerOptions, "document" | "front">): DrawnBanner => {
  const banner = mountDrawnBanner({ document, front, ...options });
  undo = banner.remove;
  return banner;
};
afterEach(() => undo());

describe("a first layer drawn ahead", () => {
  const cases = configs.flatMap((config) =>
    languages.flatMap((language) => [true, false].map((gpc) => [config.id, language, gpc, config] as const)),
  );

  it.each(cases)("is the one that the parts draw: %s, %s, GPC %s", (_id, language, gpc, config) => {
    const takeAway = mountBanner({ document, front, model: modelOf(config, language, gpc) });
    root().normalize();
    const expected = told(root());
    takeAway();
    mount({ trees: treesOf(config, gpc), language, press: vi.fn() });
    expect(told(root())).toEqual(expected);
  });

  it("tells what was pressed by its name, and goes with the name of what had the focus", () => {
    const press = vi.fn();
    const banner = mount({ trees: treesOf(fullConfig), language: "kk", press });
    for (const name of ["accept-all", "reject-all", "choose", "lang-ru"]) part(name).click();
    expect(press.mock.calls.flat()).toEqual(["accept-all", "reject-all", "choose", "lang-ru"]);
    part("choose").focus();
    expect(banner.remove()).toBe("choose");
    expect(document.querySelector("[data-kelisim-ui]")).toBe(null);
  });

  it("changes its language in place: what had the focus keeps it", () => {
    const { setLanguage } = mount({ trees: treesOf(fullConfig), language: "kk", press: vi.fn() });
    const button = part("lang-ru");
    button.focus();
    setLanguage("ru");
    expect(part("lang-ru")).toBe(button);
    expect(root().activeElement).toBe(button);
    expect(button.getAttribute("aria-pressed")).toBe("true");
    expect(root().textContent).toContain("Кіріспе (по-русски)");
    expect(root().textContent).not.toContain("Кіріспе (қазақша)");
  });

  it("draws what only one language has", () => {
    const trees = { kk: [["p", { lang: "kk" }, "а", ["b", {}, "ә"]]], ru: [["p", {}, "б"], "в"] } as const;
    const { setLanguage } = mount({ trees, language: "kk", press: vi.fn() });
    for (const [language, html] of [
      ["kk", '<p lang="kk">а<b>ә</b></p>'],
      ["ru", "<p>б</p>в"],
      ["kk", '<p lang="kk">а<b>ә</b></p>'],
    ] as const) {
      setLanguage(language);
      expect(root().innerHTML).toBe(html);
    }
  });

  it("has the operator's mark, order and words, and the usual words where the operator has none", () => {
    mount({ trees: treesOf(ownLooks), language: "kk", press: vi.fn() });
    const words = [...root().querySelectorAll(".act")].map(({ textContent }) => textContent);
    expect(words).toEqual(["Бас тарту", "Таңдау", "Келісемін"]);
    expect(root().querySelector(".top")?.firstElementChild?.outerHTML).toBe('<img part="mark" src="/mark.svg" alt="">');
    expect(part("banner").className).toBe("card float bar");
  });

  it("has no part by which a page could style one button and not another", () => {
    mount({ trees: treesOf(ownLooks), language: "kk", press: vi.fn() });
    expect(root().querySelectorAll(".acts[part], .acts [part]")).toHaveLength(0);
    expect(root().querySelectorAll("[part]").length).toBeGreaterThan(3);
  });

  it("takes texts as texts", () => {
    const trees = { kk: bannerTree(modelOf({ ...fullConfig, name: { kk: "<img src=x>", ru: "" } }, "kk", false)) };
    mount({ trees: { ...trees, ru: [] }, language: "kk", press: vi.fn() });
    expect(root().querySelector("img")).toBe(null);
    expect(root().textContent).toContain("<img src=x>");
  });
});
