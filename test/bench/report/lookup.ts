import type { Measure, Results, Series, Spread } from "../results.ts";

const nothing: Spread = { median: Number.NaN, min: Number.NaN, max: Number.NaN };

export function find(results: Results, id: string, series: Series, measure: Measure): Spread {
  return results.candidates.find((candidate) => candidate.id === id)?.series[series]?.[measure] ?? nothing;
}

export const median = (results: Results, id: string, series: Series, measure: Measure): number =>
  find(results, id, series, measure).median;

/** Bytes that a candidate adds to the page. */
export function addedBytes(results: Results, id: string, series: Series, measure: "bytes" | "bytesToBanner"): number {
  return median(results, id, series, measure) - median(results, "none", series, "bytes");
}
