import type { ConfigInput } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { config } from "../sample.fixture.ts";
import { readHtml, scriptIn } from "./read-html.ts";
import { slipsOfPage, slipsOfScript } from "./slips.ts";

const gate: ConfigInput["gate"] = { guard: true, lock: { allow: ["'self'"] } };
const services: ConfigInput["services"] = [
  "yandex-metrica",
  { id: "yandex-maps", purpose: "analytics" },
  { id: "google-maps", purpose: "analytics" },
  {
    id: "own",
    purpose: "analytics",
    title: { kk: "Өз қызметіміз", ru: "Свой сервис" },
    globals: ["own.maps", "ownPixel"],
  },
];
const one = (changes: Partial<ConfigInput> = {}) => config({ services, gate, ...changes });
const slips = (html: string, changes: Partial<ConfigInput> = {}): string[] =>
  slipsOfPage(readHtml(html, "shop.kz"), one(changes)).map(({ problem, fix }) => `${problem} ${fix}`);
const inScript = (code: string): string[] => {
  const { script } = scriptIn(code, "shop.kz");
  return script ? slipsOfScript(script, code, one()).map(({ at, problem }) => `${at.line}: ${problem}`) : ["unread"];
};

describe("a tag that waits", () => {
  it.each([
    ["<img data-kelisim=analytics src=//a.kz>", "Write data-kelisim-src"],
    ["<iframe data-kelisim=analytics src=//a.kz></iframe>", "<iframe data-kelisim> has src"],
    ["<img data-kelisim=analytics srcset='//a.kz 1x'>", "has srcset"],
    ["<link rel=stylesheet data-kelisim=analytics href=//a.kz>", "has href"],
    ["<script data-kelisim=analytics src=//a.kz></script>", 'Write type="text/plain"'],
    ["<img class='b lazyload' data-kelisim=analytics data-src=//a.kz>", "lazy loader"],
    ["<img data-kelisim=analitics data-kelisim-src=//a.kz>", 'Write "analytics"'],
    ["<img data-kelisim='analytics yandex-metrika' data-kelisim-src=//a.kz>", 'Write "yandex-metrica"'],
    ["<div data-kelisim-place=yandex-map>", 'Write "yandex-maps"'],
    ["<form data-kelisim-consent=analytics>", "no purpose of personal data"],
  ])("%s", (html, expected) => {
    expect(slips(html)).toEqual([expect.stringContaining(expected)]);
  });

  it.each([
    "<script type=text/plain data-kelisim=analytics src=//a.kz></script>",
    "<img data-kelisim=yandex-metrica data-kelisim-src=//a.kz>",
    "<img class=lazyload data-kelisim=analytics data-kelisim-src=//a.kz>",
    "<a data-kelisim=analytics href=//a.kz>",
    "<img class=lazyload data-src=//a.kz>",
  ])("as it should be: %s", (html) => {
    expect(slips(html)).toEqual([]);
  });
});

describe("a vendor's tag", () => {
  const tag = "<script async src=https://mc.yandex.ru/metrika/tag.js></script>";
  const pixel = "<noscript><img src=https://mc.yandex.ru/watch/1></noscript>";

  it("is told of where the guard alone would come too late", () => {
    expect(slips(tag + pixel, { gate: { guard: true } })).toEqual([
      expect.stringContaining("too late"),
      expect.stringContaining("<img> of the service"),
    ]);
    expect(slips(tag, { gate: {} })).toEqual([expect.stringContaining("nothing of the config holds it")]);
  });

  it.each([
    ["script", '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>'],
    ["iframe", '<iframe src="https://yandex.ru/map-widget/v1/?ll=76.9,43.2"></iframe>'],
    ["img", '<img src="https://mc.yandex.ru/watch/1" alt="">'],
  ])("is told of as its vendor writes it: %s", (name, snippet) => {
    const own = [...services, { id: "google-analytics", purpose: "analytics" }];
    const found = slips(snippet, { services: own, gate: { guard: true } });
    expect(found).toEqual([expect.stringContaining(`<${name}> of the service`)]);
    expect(slips(snippet, { services: own })).toEqual([]);
  });

  it("may stand in a page with the lock, and a trial is none", () => {
    expect(slips(tag + pixel)).toEqual([]);
    expect(slips(tag, { gate: { guard: true, lock: { allow: ["'self'"], trial: true } } })).toHaveLength(1);
  });
});

describe("a global of a service that waits", () => {
  it.each([
    ["\nownPixel.ready(init)", ["2: This script uses ownPixel"]],
    ["window.ownPixel.ready(init)", ["1: This script uses ownPixel"]],
    ["function map(){return new own.maps.Map(e)}", ["1: This script uses own.maps"]],
    ["if(typeof ownPixel!=='undefined')ownPixel.ready(init)", []],
    ["window.ownPixel&&ownPixel.ready(init)", []],
    ["window.ownPixel?.ready(init)", []],
    ["if(window.own)new own.maps.Map(e)", []],
    ["function f(ownPixel){ownPixel.ready()}", []],
    ["a.ownPixel.ready();const o={ownPixel:1};'ownPixel'", []],
    ["ymaps.ready(()=>new ymaps.Map('map'))", []],
    ["\nnew ymaps.Map('map')", ["2: This script uses ymaps"]],
    ["var map=new google.maps.Map(e)", ["Nothing comes of it then"]],
    ["google.maps.importLibrary('maps').then(({Map})=>new Map(e))", []],
    ["google.charts.load()", []],
  ])("%s", (code, expected) => {
    expect(inScript(code)).toEqual(expected.map((start) => expect.stringContaining(start)));
  });

  it("is no matter in a short inline script, which the guard holds with its tag", () => {
    const long = `/*${"x".repeat(2100)}*/`;
    expect(slips("<script>ownPixel.ready(init)</script>")).toEqual([]);
    expect(slips("<script>ownPixel.ready(init)</script>", { gate: { lock: { allow: ["'self'"] } } })).toHaveLength(1);
    expect(slips(`<p>\n<script>${long}ownPixel.ready(init)</script>`)).toHaveLength(1);
  });
});
