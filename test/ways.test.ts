import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findings, tableMarks, waysTable } from "./ways/ways.ts";

it("docs/gate.md shows what was measured", () => {
  expect(tableMarks.exec(readFileSync("docs/gate.md", "utf8"))?.[0]).toContain(waysTable(findings()));
});

it("nothing gets out under the lock but what docs/gate.md names", () => {
  expect(Object.keys({ ...findings().lock, ...findings().both })).toEqual([
    "html-srcset",
    "html-picture",
    "html-preload-srcset",
    "html-preconnect",
    "html-refresh",
    "header-preload",
    "html-embed-svg",
    "worker-file-import",
    "worker-file-fetch",
    "worker-file-shared",
    "worker-file-service",
    "speculation",
    "rtc",
    "rtc-later",
    "nav-location",
    "nav-refresh",
    "nav-download",
    "nav-link",
    "nav-form",
    "nav-open",
    "nav-navigation",
    "frame-own",
    "frame-svg",
    "embed-svg",
    "object-svg",
  ]);
});

it("nothing more gets out where connections are left to the guard but what docs/gate.md names", () => {
  const { both, left } = findings();
  expect(Object.keys(left).filter((way) => !both[way])).toEqual([
    "html-preload-fetch",
    "frame-blob-fetch",
    "worker-fetch",
    "redirect-fetch",
    "credential",
    "open-window",
  ]);
});
