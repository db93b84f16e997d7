import type { Results, Spread } from "../results.ts";
import { find } from "./lookup.ts";

const left = 250;
const width = 520;
const step = 34;
const top = 64;

/** Bars of the time to the banner, with a mark for the page's first paint. Colours follow the reader's light or dark. */
export function chart(results: Results): string {
  const rows = results.candidates.map(({ id, title }) => ({
    id,
    title,
    banner: find(results, id, "slow/8/first", "banner"),
    paint: find(results, id, "slow/8/first", "paint"),
  }));
  const highest = Math.max(
    ...rows.flatMap(({ banner, paint }) => [banner.max, paint.max].filter((value) => value > 0)),
  );
  const most = Math.ceil(highest / 400) * 400;
  const scale = (value: number): string => (left + (value / most) * width).toFixed(1);
  const height = top + rows.length * step + 36;
  const ticks = [0, 1, 2, 3, 4].map((i) => (most / 4) * i);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 40} ${height}" role="img" aria-labelledby="title">
<title id="title">Milliseconds to the first paint and to the banner: ${results.conditions.slow}</title>
<style>
text { font: 13px system-ui, sans-serif; fill: #24292f }
.bar { fill: #8fa3b8 } .own { fill: #1a66c9 } .paint { fill: #b3440c } .range { stroke: #24292f; stroke-width: 1.5 } .grid { stroke: #d0d7de }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 }
.bar { fill: #5b6b7c } .own { fill: #4b95ee } .paint { fill: #ff9a5c } .range { stroke: #e6edf3 } .grid { stroke: #3d444d }
}
</style>
<text x="12" y="22">Milliseconds, first visit, ${results.conditions.slow}; median of ${results.rounds}</text>
<rect class="bar" x="12" y="36" width="14" height="10"/><text x="32" y="46">banner can be clicked, with lowest and highest</text>
<rect class="paint" x="352" y="33" width="4" height="16"/><text x="364" y="46">the page's first contentful paint</text>
${ticks.map((value) => grid(value, scale(value), height)).join("\n")}
${rows.map(({ id, title, banner, paint }, i) => row({ own: id.startsWith("kelisim"), title, banner, paint }, top + i * step, scale)).join("\n")}
</svg>
`;
}

function grid(value: number, x: string, height: number): string {
  return `<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${height - 28}"/><text x="${x}" y="${height - 10}" text-anchor="middle">${value.toFixed(0)}</text>`;
}

function row(
  { own, title, banner, paint }: { own: boolean; title: string; banner: Spread; paint: Spread },
  y: number,
  scale: (value: number) => string,
): string {
  const bar = Number.isNaN(banner.median)
    ? ""
    : `<rect class="${own ? "own" : "bar"}" x="${left}" y="${y + 6}" width="${(Number(scale(banner.median)) - left).toFixed(1)}" height="18"/><line class="range" x1="${scale(banner.min)}" x2="${scale(banner.max)}" y1="${y + 15}" y2="${y + 15}"/>`;
  return `<text x="${left - 10}" y="${y + 20}" text-anchor="end">${title}</text>${bar}<rect class="paint" x="${scale(paint.median)}" y="${y + 3}" width="4" height="24"/>`;
}
