import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What one visit gave. Milliseconds, bytes, kilobytes of heap. */
export interface Sample {
  readonly paint: number;
  readonly banner?: number;
  /** Of the page and its own host's files, compressed; third parties are not counted. */
  readonly bytes: number;
  readonly requests: number;
  readonly bytesToBanner?: number;
  readonly requestsToBanner?: number;
  readonly script: number;
  readonly scriptToBanner?: number;
  readonly main: number;
  readonly layout: number;
  readonly style: number;
  readonly heap: number;
  readonly shift: number;
  readonly longest: number;
  readonly blocking: number;
  readonly lastTag?: number;
  readonly interaction?: number;
  readonly longestAfter?: number;
  readonly letIn?: number;
}

export type Measure = keyof Sample;

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export type Spreads = { readonly [measure in Measure]?: Spread };

/** `slow/8/first` is the condition, the number of tags and the visitor. */
export type Series = `${"slow" | "plain"}/${8 | 200}/${"first" | "returning"}`;

export interface CandidateResult {
  readonly id: string;
  readonly title: string;
  readonly setup: string;
  readonly series: { readonly [series in Series]?: Spreads };
}

/** Bytes of the operator's own texts and config in Kelisim's files, brotli. */
export interface ConfigBytes {
  readonly banner: number;
  readonly core: number;
}

/** Compressed bytes of what a visitor who has chosen downloads of Kelisim. */
export interface OwnParts {
  readonly guard: number;
  readonly script: number;
  /** With the operator's config. */
  readonly core: number;
}

export interface Results {
  readonly date: string;
  readonly rounds: number;
  readonly seed: number;
  readonly browser: string;
  readonly cpus: number;
  /** Load average of the last minute, before the first round and after the last. */
  readonly load: { readonly start: number; readonly end: number };
  readonly conditions: Readonly<Record<string, string>>;
  readonly configBytes: ConfigBytes;
  readonly ownParts: OwnParts;
  /** First contentful paint, slow, of the page with a comment of the snippet's size. */
  readonly ballastPaint: Spread;
  /** Bytes that Kelisim loads when its settings are opened, brotli. */
  readonly settingsBytes: number;
  /** Milliseconds of the page work in docs/gate.md, as it stood when this was measured. */
  readonly guard: { readonly without: number; readonly with: number };
  readonly candidates: readonly CandidateResult[];
}

export const resultsFile = join(import.meta.dirname, "results.json");

export const readResults = (): Results => JSON.parse(readFileSync(resultsFile, "utf8")) as Results;

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b).map((value) => Math.round(value * 1000) / 1000);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { median: at(sorted.length >> 1), min: at(0), max: at(sorted.length - 1) };
}

/** Of every measure that the samples have. */
export function spreadsOf(samples: readonly Sample[]): Spreads {
  const measures = new Set(samples.flatMap((sample) => Object.keys(sample) as Measure[]));
  return Object.fromEntries(
    [...measures].map((measure) => [measure, spreadOf(samples.flatMap((sample) => sample[measure] ?? []))]),
  );
}
