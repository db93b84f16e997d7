/** Writes the measured sizes into the README. */
import { readFileSync, writeFileSync } from "node:fs";
import { measureSizes, sizesTable } from "./sizes.ts";

const marks = /(<!-- sizes -->\n)[\s\S]*?(\n<!-- \/sizes -->)/;
const readme = readFileSync("README.md", "utf8");
writeFileSync(
  "README.md",
  readme.replace(marks, (_all, start: string, end: string) => start + sizesTable(measureSizes()) + end),
);
