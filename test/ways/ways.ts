import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineName } from "../engines/engine.ts";
import type { Mode } from "./measure.ts";

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), "utf8"));

/** Ways of making a request, each a page of test/pages/ways, with its title. */
export const ways: Readonly<Record<string, string>> = read("ways.json");

export type Measured = Readonly<Record<string, readonly EngineName[]>>;

/** What was measured: by mode, the engines in which a way gets out; and those in which it is let in after consent. */
export interface Findings extends Readonly<Record<Mode, Measured>> {
  readonly released: Measured;
}

export const findings = (): Findings => read("findings.json");

const named: Record<EngineName, string> = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };

const cell = (engines: readonly EngineName[] = []): string => {
  if (!engines.length) return "stopped";
  return engines.length === 3 ? "**gets out**" : `**gets out** in ${engines.map((name) => named[name]).join(", ")}`;
};

/** The table in docs/gate.md. */
export function waysTable(found: Findings): string {
  const rows = Object.entries(ways).flatMap(([way, title]) =>
    found.nothing[way]?.length
      ? [`| ${title} | ${cell(found.guard[way])} | ${cell(found.lock[way])} | ${cell(found.both[way])} |`]
      : [],
  );
  return ["| made by | guard | lock | both |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

export const tableMarks: RegExp = /(<!-- ways -->\n)[\s\S]*?(\n<!-- \/ways -->)/;
