import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measureSizes, sizesTable } from "./sizes.ts";

describe("sizes", () => {
  it.each(measureSizes())("$file is $bytes bytes of $budget", ({ file, bytes, budget }) => {
    expect(bytes, `${file} has ${bytes} bytes (brotli); its budget is ${budget}`).toBeLessThanOrEqual(budget);
  });

  it("are what the README says; `npm run sizes` writes them", () => {
    expect(readFileSync(join(import.meta.dirname, "../README.md"), "utf8")).toContain(sizesTable(measureSizes()));
  });
});
