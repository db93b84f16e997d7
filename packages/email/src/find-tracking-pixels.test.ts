import { describe, expect, it } from "vitest";
import { letters, trackers } from "./emails.fixture.ts";
import { findTrackingPixels } from "./find-tracking-pixels.ts";
import { stripTrackingPixels } from "./strip-tracking-pixels.ts";

const hostsIn = (html: string): string[] => findTrackingPixels(html).map(({ host }) => host);

describe("findTrackingPixels", () => {
  it.each(letters)("finds the pixel of $name, and none once it is out", ({ html }) => {
    expect(hostsIn(html)).toHaveLength(1);
    expect(hostsIn(stripTrackingPixels(html, trackers))).toEqual([]);
  });

  it.each([
    `width=1 height=1`,
    `width="1px" height=' 0 '`,
    `width=0`,
    `style="WIDTH: 1px; height: 1PX !important"`,
    `width=600 height=1 style="max-width:1px"`,
    `style="display:none"`,
    `style="visibility: hidden"`,
    `style="opacity:0"`,
    `hidden`,
  ])("an image with %s is seen by nobody", (attributes) => {
    expect(findTrackingPixels(`<img src="//P.kz./o?a=1&amp;b=2" ${attributes}>`)).toEqual([
      { host: "p.kz", address: "https://p.kz./o?a=1&b=2" },
    ]);
  });

  it.each([
    `<image src="//p.kz/" width=1 height=1>`,
    `<input type=image src="//p.kz/" width=1 height=1>`,
    `<amp-img src="//p.kz/" width=1 height=1></amp-img>`,
    `<amp-pixel src="//p.kz/">`,
    `<!--[if mso]><v:image src="//p.kz/" style="width:1px;height:1px"/><![endif]-->`,
    `<!--[if mso]><v:imagedata src="//p.kz/" width=1 height=1 /><![endif]-->`,
    `<img src="http://p.kz/" width=0.5 height=0.75px>`,
    `<img src="//p.kz/" width=600 height=00>`,
    `<base href="http://p.kz/d/"><img src="x.gif" width=1 height=1>`,
  ])("%s is such an image", (html) => expect(hostsIn(html)).toEqual(["p.kz"]));

  it.each([
    `<img src="//p.kz/">`,
    `<img src="//p.kz/" width=1 height=600>`,
    `<img src="//p.kz/" width="1%" height="1%">`,
    `<img src="//p.kz/" width="x1" height="x1">`,
    `<img src="//p.kz/" width="10" height="11">`,
    `<p href="//p.kz/"></p><img src="x.gif" width=1 height=1>`,
    `<img src="ftp://p.kz/" width=1 height=1>`,
    `<img src="//p.kz/" style="display:block;opacity:0.5">`,
    `<img src="//p.kz/" width=600 height=1>`,
    `<img src="//p.kz/" width="100%" height=1>`,
    `<img src="//p.kz/" width=1 height=1 style="width:100px">`,
    `<img src="cid:1" width=1 height=1>`,
    `<img src="data:image/gif,x" width=1 height=1>`,
    `<img src="/own" width=1 height=1>`,
    `<img width=1 height=1>`,
    `<img src="http://[" width=1 height=1>`,
    `<table width=1 height=1 background="//p.kz/">`,
    `<!-- <img src="//p.kz/" width=1 height=1> -->`,
  ])("%s is no such image", (html) => expect(findTrackingPixels(html)).toEqual([]));

  it("looks into what Outlook alone reads, and names each address once", () => {
    const pixel = `<img src="//p.kz/" width=1 height=1>`;
    expect(hostsIn(`${pixel}<!--[if mso]>${pixel}<img src="//o.kz/" hidden><![endif]-->`)).toEqual(["p.kz", "o.kz"]);
  });
});
