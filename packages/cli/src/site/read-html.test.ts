import { describe, expect, it } from "vitest";
import { readHtml } from "./read-html.ts";

const found = (html: string): string[] =>
  readHtml(html, "shop.kz").named.map(({ use, address }) => `${use} ${address}`);

describe("a page", () => {
  it.each([
    ["<script src=https://a.kz/x></script>", ["script https://a.kz/x"]],
    [
      "<img src='//a.kz/x' srcset='https://a.kz/1 1x, https://b.kz/2 2x'>",
      ["image //a.kz/x", "image https://a.kz/1", "image https://b.kz/2"],
    ],
    ["<picture><source srcset=https://a.kz/x></picture>", ["image https://a.kz/x"]],
    [
      "<video poster=https://a.kz/p><source src=https://b.kz/v></video>",
      ["image https://a.kz/p", "media https://b.kz/v"],
    ],
    [
      "<iframe src=https://a.kz></iframe><object data=https://b.kz></object>",
      ["frame https://a.kz", "object https://b.kz"],
    ],
    ['<iframe srcdoc="&lt;img src=https://a.kz/x>"></iframe>', ["image https://a.kz/x"]],
    ["<link rel=stylesheet href=https://a.kz/x>", ["style https://a.kz/x"]],
    ["<link rel=preload as=font href=https://a.kz/x>", ["font https://a.kz/x"]],
    ["<link rel='preconnect' href=https://a.kz>", ["preconnect https://a.kz"]],
    ["<link rel='shortcut icon' href=https://a.kz/x>", ["image https://a.kz/x"]],
    ["<link rel=canonical href=https://a.kz/x><a href=https://b.kz>", []],
    ["<a href=/ ping=https://a.kz/x>", ["connection https://a.kz/x"]],
    [
      "<form action=https://a.kz/x><button formaction=https://b.kz></form>",
      ["form https://a.kz/x", "form https://b.kz"],
    ],
    ["<noscript><img src=https://a.kz/x></noscript>", ["image https://a.kz/x"]],
    ["<template><img src=https://a.kz/x></template>", ["image https://a.kz/x"]],
    [
      "<svg><image href=https://a.kz/x /><script href=https://b.kz/x /></svg>",
      ["image https://a.kz/x", "script https://b.kz/x"],
    ],
    ["<p style='background:url(https://a.kz/x)'>", ["image https://a.kz/x"]],
    ["<style>@import 'https://a.kz/x'</style>", ["style https://a.kz/x"]],
    ["<button onclick=\"fetch('https://a.kz/x')\">", ["connection https://a.kz/x"]],
    ["<a href=\"javascript:fetch('https://a.kz/x')\">", ["connection https://a.kz/x"]],
    ["<script>fetch('https://a.kz/x')</script>", ["connection https://a.kz/x"]],
    ["<script type=module>import 'https://a.kz/x'</script>", ["script https://a.kz/x"]],
    ['<script type=application/json>{"api":"https://a.kz"}</script>', ["text https://a.kz"]],
    ['<script type=application/ld+json>{"url":"https://a.kz"}</script>', []],
    ["<script type=text/template><img src=https://a.kz/x></script>", []],
    ["<script>document.write('<img src=https://a.kz/x>')</script>", ["image https://a.kz/x"]],
    ["<script type=text/plain data-kelisim=x data-kelisim-src=https://a.kz/x></script>", ["script https://a.kz/x"]],
    ["<img class=lazy data-src=https://a.kz/x>", ["image https://a.kz/x"]],
    ["<div data-endpoint=https://a.kz/x>", ["text https://a.kz/x"]],
    ["<!doctype html><head><base href=https://cdn.kz/y/><script src=x.js></script>", ["script https://cdn.kz/x.js"]],
    ["<script data-kelisim-lock>const a='https://a.kz'</script>", []],
    ["<!-- <img src=https://a.kz> -->", []],
  ])("%s", (html, expected) => {
    expect(found(html)).toEqual(expected);
  });

  it("tells where each stands, behind line ends of any kind", () => {
    const { named } = readHtml(
      "<!doctype html>\r\n<p>\r\n<script>\r\n  fetch('https://a.kz')</script>\r\n  <img src=//b.kz>",
      "shop.kz",
    );
    expect(named.map(({ at }) => at)).toEqual([
      { line: 4, column: 9 },
      { line: 5, column: 3 },
    ]);
  });

  it("knows what is asked for while the page is read", () => {
    const { asked } = readHtml(
      "<img src=//a.kz/x><img data-kelisim=x data-kelisim-src=//b.kz/x><form action=//c.kz>",
      "shop.kz",
    );
    expect(asked.map(({ address }) => address)).toEqual(["//a.kz/x"]);
  });
});
