import { expect, it } from "vitest";
import { lazySlip } from "./lazy-slip.ts";

it.each([
  ["img", { class: "b lazyload", "data-src": "//a.kz" }, "data-src"],
  ["img", { class: "lozad", "data-srcset": "" }, "data-srcset"],
  ["video", { class: "lazy", "data-poster": "//a.kz" }, "data-poster"],
  ["img", { class: "lazyload", "data-kelisim-src": "//a.kz" }, undefined],
  ["img", { class: "lazyness", "data-src": "//a.kz" }, undefined],
  ["img", { "data-src": "//a.kz" }, undefined],
  ["script", { class: "lazyload", "data-src": "//a.kz" }, undefined],
])("a lazy loader takes of <%s> %o: %s", (tag, attributes: Record<string, string | undefined>, expected) =>
  expect(lazySlip(tag, (name) => attributes[name])).toBe(expected),
);
