import type { Config } from "@kelisim/core";
import { Window } from "happy-dom";
import { describe, expect, it, vi } from "vitest";
import { start } from "./start.ts";

type Page = globalThis.Window & typeof globalThis;

const text = { kk: "Үлгі", ru: "Пример" };
const config: Config = {
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["dukenim.kz", "*.dukenim.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "necessary", kind: "device", title: text, description: text, always: true },
    { id: "analytics", kind: "device", title: text, description: text },
  ],
  services: [{ id: "metrics", purpose: "analytics", title: text, hosts: ["metrics.example"] }],
};

/** None of the parts is looked at: the page asks for what it needs, and these never come. */
const never = (): Promise<never> => new Promise(() => {});
const parts = {
  loadActs: never,
  loadBridge: never,
  loadDialogs: never,
  loadBanner: never,
  loadUi: never,
  loadData: never,
};

/** Starts it on a page at that address. @returns the instance, and what the console has been told */
function startAt(url: string, changes: object = {}) {
  const window = new Window({ url }) as unknown as Page;
  const said = vi.spyOn(window.console, "error").mockImplementation(() => {});
  const consent = start(window, { ...config, ...changes } as Config, parts);
  return { consent, said: said.mock.calls.map((line) => line.join(" ")) };
}

describe("a config for other hosts", () => {
  it("is told of once", () => {
    const { said } = startAt("https://shop.kz/");
    expect(said).toEqual(["[kelisim] the config is for dukenim.kz, *.dukenim.kz; add shop.kz to hosts if it is right"]);
  });

  it.each(["https://dukenim.kz/", "https://www.dukenim.kz/", "http://localhost:5173/", "http://shop.localhost/"])(
    "is none at %s",
    (url) => {
      expect(startAt(url).said).toEqual([]);
    },
  );
});

it("a service that is only a name keeps everything shut, and the console says what to do", () => {
  const { consent, said } = startAt("https://dukenim.kz/", { services: ["google-analytics"] });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('the service "google-analytics" is only a name: write it out with withServices');
  expect([consent.status("analytics"), consent.allows("necessary")]).toEqual(["undecided", false]);
});
