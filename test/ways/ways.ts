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

/** What `connect-src` speaks of, in one browser or another. For all else the policy that leaves connections is the strict one. */
export const isConnecting = (way: string): boolean =>
  /fetch|xhr|beacon|event-source|socket|ping|cache|worker|worklet|credential|rtc|speculation|media-session|frame-index|open-(window$|again)/.test(
    way,
  );

/** The table in docs/gate.md. */
export function waysTable(found: Findings): string {
  const columns = (way: string): string[] => [
    ...(["guard", "lock", "both"] as const).map((mode) => cell(found[mode][way])),
    isConnecting(way) ? cell(found.left[way]) : "as both",
  ];
  const rows = Object.entries(ways).flatMap(([way, title]) =>
    found.nothing[way]?.length ? [`| ${[title, ...columns(way)].join(" | ")} |`] : [],
  );
  const head = '| made by | guard | lock | both | both, `"connections": "guard"` |';
  return [head, "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

export const tableMarks: RegExp = /(<!-- ways -->\n)[\s\S]*?(\n<!-- \/ways -->)/;
