import { expect, it } from "vitest";
import { srcsetAddresses } from "./srcset.ts";

// https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
it.each([
  ["", []],
  [" , ,", []],
  ["a.png", ["a.png"]],
  ["a.png 1x, b.png 2x", ["a.png", "b.png"]],
  ["a.png 1x,b.png 2x", ["a.png", "b.png"]],
  ["a.png, b.png", ["a.png", "b.png"]],
  ["a.png,, b.png", ["a.png", "b.png"]],
  ["a,b.png 1x", ["a,b.png"]],
  [",a.png 1x ,\n\tb.png", ["a.png", "b.png"]],
  ["a.png (1x, 2x) 3x, b.png", ["a.png", "b.png"]],
  ["a.png (1x, b.png", ["a.png"]],
  ["a.png 1x) , b.png (,) 2x,c.png", ["a.png", "b.png", "c.png"]],
])("the addresses of %j are %j", (srcset, addresses) => expect(srcsetAddresses(srcset)).toEqual(addresses));
