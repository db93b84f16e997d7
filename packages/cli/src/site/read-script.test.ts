// biome-ignore-all lint/suspicious/noTemplateCurlyInString: scripts as texts
import { describe, expect, it } from "vitest";
import { hole } from "./named.ts";
import { readScript } from "./read-script.ts";

const none = () => [];
const found = (code: string): string[] =>
  readScript(code, "shop.kz", none).named.map(({ use, address }) => `${use} ${address.replaceAll(hole, "…")}`);

describe("a script", () => {
  it.each([
    ['fetch("https://api.kz/x", {method:"POST"})', ["connection https://api.kz/x"]],
    ["window.fetch(`https://api.kz/${id}`)", ["connection https://api.kz/…"]],
    [
      'const API="https://api.kz";function f(p){return fetch(API+"/lead/"+p)}',
      ["connection https://api.kz/lead/…", "text https://api.kz"],
    ],
    ['fetch("https://".concat(region,".api.kz/x"))', ["connection https://….api.kz/x"]],
    [
      'fetch(dev?"http://localhost:1":"https://api.kz")',
      ["connection http://localhost:1", "connection https://api.kz"],
    ],
    ['const u=e||"https://api.kz/x"', ["text https://api.kz/x"]],
    ['const r=new XMLHttpRequest;r.open("POST","https://api.kz/x",!0)', ["connection https://api.kz/x"]],
    ['open("https://visit.kz")', []],
    ['location.href="https://visit.kz"', []],
    ['window.location.assign("https://visit.kz")', []],
    ['navigator.sendBeacon("https://b.kz/x")', ["connection https://b.kz/x"]],
    ['new WebSocket("wss://ws.kz/x")', ["connection wss://ws.kz/x"]],
    ["new WebSocket(`wss://${location.host}/x`)", ["connection wss://shop.kz/x"]],
    ['new EventSource("https://e.kz")', ["connection https://e.kz"]],
    ['new Worker("https://w.kz/x")', ["worker https://w.kz/x"]],
    ['navigator.serviceWorker.register("https://w.kz/x")', ["worker https://w.kz/x"]],
    ['importScripts("https://a.kz/1","https://a.kz/2")', ["script https://a.kz/1", "script https://a.kz/2"]],
    ['import("https://m.kz/x")', ["script https://m.kz/x"]],
    ['import x from "https://m.kz/x";export*from"https://n.kz/x"', ["script https://m.kz/x", "script https://n.kz/x"]],
    ['$.ajax({url:"https://a.kz/x",type:"POST"})', ["connection https://a.kz/x"]],
    ['t.default.post("https://a.kz/x",e)', ["connection https://a.kz/x"]],
    ['axios.create({baseURL:"https://a.kz"})', ["connection https://a.kz"]],
    ['var s=document.createElement("script");s.src="https://s.kz/x"', ["script https://s.kz/x"]],
    ['var s=d.createElement("iframe");s.setAttribute("src","//f.kz")', ["frame //f.kz"]],
    ['(new Image).src="https://p.kz/x"', ["image https://p.kz/x"]],
    ['let i=new Image();i.src="https://p.kz/x"', ["image https://p.kz/x"]],
    ['e.src="https://p.kz/x.js"', ["script https://p.kz/x.js"]],
    ['e.src="https://p.kz/x"', ["text https://p.kz/x"]],
    ['var l=d.createElement("link");l.rel="stylesheet";l.href="https://c.kz/x"', ["style https://c.kz/x"]],
    ['var a=d.createElement("a");a.href="https://visit.kz"', []],
    ['jsx("a",{href:"https://visit.kz"})', []],
    ['(0,r.jsx)("img",{src:"https://i.kz/x"})', ["image https://i.kz/x"]],
    ['form.action="https://pay.kz/x"', ["form https://pay.kz/x"]],
    ['("https:"==location.protocol?"https:":"http:")+"//a.kz/x.js"', ["script …//a.kz/x.js"]],
    ['x.get(function(){return fetch("https://a.kz")})', ["connection https://a.kz"]],
    ['const t={x:"https://a.kz"}', ["text https://a.kz"]],
    ['a.style.background="url(https://i.kz/x)"', ["image https://i.kz/x"]],
    ['"see https://a.kz for more"', []],
    ['"http://www.w3.org/2000/svg"', []],
    ["// https://a.kz\n/* fetch('https://b.kz') */ /https:\\/\\/c.kz/", []],
    ['let u="https://a.kz";u="https://b.kz";fetch(u)', ["text https://a.kz", "text https://b.kz"]],
    ['{"api":"https://a.kz"}', ["text https://a.kz"]],
    ["#!/usr/bin/env node\nfetch('https://a.kz')", ["connection https://a.kz"]],
  ])("%s", (code, expected) => {
    expect(found(code).sort()).toEqual([...expected].sort());
  });

  it.each([
    "const a: string = 'https://a.kz/x';",
    "const a = <img src='https://a.kz/x'/>;",
    "{% if x %}'https://a.kz/x'",
  ])("that is none is searched as a text: %s", (code) => {
    expect(found(code)).toEqual(["text https://a.kz/x"]);
  });

  it("is read however long a text is put together, and searched as a text where it is nested beyond that", () => {
    expect(found(`fetch("https://a.kz/"${"+x".repeat(40)})`)).toEqual([`connection https://a.kz/${"…".repeat(40)}`]);
    expect(found(`x="https://a.kz/y"${"+x".repeat(200_000)}`)).toEqual(["text https://a.kz/y"]);
  });

  it("has HTML of its own, which is read as such", () => {
    const seen: string[] = [];
    readScript("e.innerHTML='<img src=\"https://a.kz/x\">'", "shop.kz", (html) => {
      seen.push(html);
      return [];
    });
    expect(seen).toEqual(['<img src="https://a.kz/x">']);
  });

  it("tells where each stands", () => {
    expect(readScript("\n  fetch('https://a.kz')", "shop.kz", none).named[0]?.at).toEqual({ line: 2, column: 9 });
  });
});
