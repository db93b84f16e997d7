import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findings, tableMarks, waysTable } from "./ways/ways.ts";

it("docs/gate.md shows what was measured", () => {
  expect(tableMarks.exec(readFileSync("docs/gate.md", "utf8"))?.[0]).toContain(waysTable(findings()));
});

it("nothing gets out under the lock but what docs/gate.md names", () => {
  expect(Object.keys({ ...findings().lock, ...findings().both })).toEqual([
    "speculation",
    "html-srcset",
    "html-picture",
    "html-preload-srcset",
    "worker-file-import",
    "worker-file-fetch",
    "worker-file-shared",
    "worker-file-service",
  ]);
});
