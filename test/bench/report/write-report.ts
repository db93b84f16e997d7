import { readFileSync, writeFileSync } from "node:fs";
import type { Results } from "../results.ts";
import { chart } from "./chart.ts";
import { docsBlock } from "./docs-block.ts";
import { withBlock } from "./marked.ts";
import { readmeBlock } from "./readme-block.ts";

export function writeReport(results: Results): void {
  writeFileSync("docs/performance.svg", chart(results));
  for (const [file, block] of [
    ["docs/performance.md", docsBlock(results)],
    ["README.md", readmeBlock(results)],
  ] as const)
    writeFileSync(file, withBlock(readFileSync(file, "utf8"), block));
}
