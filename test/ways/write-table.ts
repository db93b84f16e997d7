/**
 * Measures ways of making a request, in three engines, and writes what was found into docs/gate.md: those that it is given
 * by name, `npm run ways -- rtc fetch`, or all; and of the modes of measure.ts one, `--mode=left`, or all.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startDemo } from "../../examples/server/demo.ts";
import { type EngineName, engineNames, launch } from "../engines/index.ts";
import { everLeaves, modes, released, sheetOf } from "./measure.ts";
import { type Findings, findings, isConnecting, tableMarks, ways, waysTable } from "./ways.ts";

const given = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const measured = Object.keys(ways).filter((way) => !given.length || given.includes(way));
const mode = process.argv.find((word) => word.startsWith("--mode="))?.slice(7);
const measuredModes = modes.filter((one) => !mode || one === mode);
/** What is let in after consent is measured under the guard. */
const isMeasured = (list: string): boolean =>
  measuredModes.some((one) => one === (list === "released" ? "guard" : list));

/** What is known of the ways that are not measured now. */
const found: Record<string, Record<string, EngineName[]>> = {};
for (const [list, known] of Object.entries(findings() as Findings & Record<string, Record<string, EngineName[]>>)) {
  found[list] = Object.fromEntries(
    Object.entries(known).filter(([way]) => way in ways && !(isMeasured(list) && measured.includes(way))),
  );
}
const note = (list: string, way: string, name: EngineName): void => {
  found[list] ??= {};
  found[list][way] ??= [];
  found[list][way].push(name);
};

const demo = await startDemo({ port: 0 });
for (const name of engineNames) {
  for (const mode of measuredModes) {
    // A browser of its own for each: Firefox would take an image that it has from memory, and nothing would be seen.
    const engine = await launch(name);
    const visitor = await engine.newVisitor();
    const page = await visitor.open(demo.url("ways.pages"));
    demo.clearRequests();
    for (const way of measured.filter((one) => mode !== "left" || isConnecting(one))) {
      const left = await everLeaves(demo, page, way, mode);
      if (left) note(mode, way, name);
      else if (mode === "guard" && (await released(demo, page, sheetOf(way))).get(way) === 1)
        note("released", way, name);
    }
    await engine.close();
  }
}
await demo.close();

const inOrder = Object.fromEntries(
  Object.entries(found).map(([list, known]) => [
    list,
    Object.fromEntries(Object.keys(ways).flatMap((way) => (known[way] ? [[way, known[way]]] : []))),
  ]),
);
writeFileSync(join(import.meta.dirname, "findings.json"), `${JSON.stringify(inOrder, null, 2)}\n`);
const docs = readFileSync("docs/gate.md", "utf8");
const table = waysTable(inOrder as unknown as Findings);
writeFileSync(
  "docs/gate.md",
  docs.replace(tableMarks, (_all, start: string, end: string) => start + table + end),
);
