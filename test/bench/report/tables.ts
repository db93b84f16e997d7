import type { Measure, Results, Series } from "../results.ts";
import { kilobytes, spread, table } from "./format.ts";
import { addedBytes, find, median } from "./lookup.ts";

type Column = readonly [title: string, series: Series, measure: Measure, digits?: number];
type Speed = "slow" | "plain";

function measured(results: Results, ids: readonly string[], columns: readonly Column[]): string {
  const rows = results.candidates
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title }) => [
      title,
      ...columns.map(([, series, measure, digits]) => spread(find(results, id, series, measure), digits)),
    ]);
  return table(["", ...columns.map(([title]) => title)], rows);
}

/** What is there when the banner is depends on the speed; on a fast network more has come ahead of its use. */
export function sizesTable(results: Results): string {
  const first: Series = "slow/8/first";
  const again: Series = "slow/8/returning";
  const requests = (id: string, series: Series, measure: "requests" | "requestsToBanner"): string =>
    String(median(results, id, series, measure) - 1);
  const rows = results.candidates
    .filter(({ id }) => id !== "none")
    .map(({ id, title }) => [
      title,
      kilobytes(addedBytes(results, id, first, "bytesToBanner")),
      requests(id, first, "requestsToBanner"),
      kilobytes(addedBytes(results, id, first, "bytes")),
      requests(id, first, "requests"),
      kilobytes(addedBytes(results, id, again, "bytes")),
      requests(id, again, "requests"),
    ]);
  const head = ["added to the page", "to the banner", "requests", "first visit in all", "requests"];
  return table([...head, "returning visitor", "requests"], rows);
}

export function conditionTables(results: Results, speed: Speed): string {
  const all = results.candidates.map(({ id }) => id);
  const asking = all.filter((id) => id !== "none");
  const first: Series = `${speed}/8/first`;
  const many: Series = `${speed}/200/first`;
  const again: Series = `${speed}/8/returning`;
  return [
    `### ${results.conditions[speed]}`,
    "First visit, 8 tags, milliseconds:",
    measured(results, all, [
      ["first contentful paint", first, "paint"],
      ["banner", first, "banner"],
      ["script to the banner", first, "scriptToBanner"],
      ["script", first, "script"],
      ["main thread", first, "main"],
      ["layout", first, "layout"],
      ["style", first, "style"],
    ]),
    measured(results, all, [
      ["longest task, ms", first, "longest"],
      ["blocking beyond 50 ms, ms", first, "blocking"],
      ["heap, KB", first, "heap"],
      ["layout shift", first, "shift", 3],
    ]),
    "First visit, 200 tags, milliseconds:",
    measured(results, all, [
      ["first contentful paint", many, "paint"],
      ["banner", many, "banner"],
      ["script", many, "script"],
      ["main thread", many, "main"],
    ]),
    "The click on accept, milliseconds:",
    measured(results, asking, [
      ["next paint, 8 tags", first, "interaction"],
      ["all 8 have run", first, "letIn"],
      ["next paint, 200 tags", many, "interaction"],
      ["longest task, 200 tags", many, "longestAfter"],
    ]),
    "Returning visitor who accepted, 8 tags, milliseconds:",
    measured(results, all, [
      ["first contentful paint", again, "paint"],
      ["all 8 have run", again, "lastTag"],
      ["script", again, "script"],
      ["main thread", again, "main"],
      ["layout", again, "layout"],
      ["style", again, "style"],
    ]),
    measured(results, all, [
      ["longest task, ms", again, "longest"],
      ["blocking beyond 50 ms, ms", again, "blocking"],
      ["heap, KB", again, "heap"],
      ["layout shift", again, "shift", 3],
    ]),
  ].join("\n\n");
}
