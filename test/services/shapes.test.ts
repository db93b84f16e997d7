import { expect, it } from "vitest";
import { servicePages } from "./pages.ts";
import { shapes } from "./shapes.ts";

it("has a page for each service that stands for a shape", () => {
  expect(servicePages().map(({ folder }) => folder)).toEqual(expect.arrayContaining(Object.keys(shapes)));
});
