/** Measures in Chromium what the guard costs a page, and writes it into docs/gate.md. Run on a quiet machine. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Page } from "puppeteer-core";
import { startDemo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { requireBinary } from "../engines/find.ts";

const rounds = 15;
/** Of each page the fastest counts: what else the machine does, and the collecting of garbage, only add. */
const runs = 10;
const marks = /(<!-- cost -->\n)[\s\S]*?(\n<!-- \/cost -->)/;

const text = (id: string) => ({ kk: id, ru: id });
const services = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    purpose: "analytics",
    title: text(`s${i}`),
    hosts: [`host-${i}.example`, `cdn.example/s${i}/`],
    cookies: [{ name: `_s${i}` }, { name: `_s${i}_*` }],
  }));

/** The page of test/pages/cost with so many services; a query could not hold them. */
function pagesFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-cost-"));
  const source = join(import.meta.dirname, "../pages/cost");
  const config = JSON.parse(readFileSync(join(source, "config.json"), "utf8"));
  for (const count of [10, 100, 1000]) {
    cpSync(source, join(folder, String(count)), { recursive: true });
    writeFileSync(join(folder, `${count}/config.json`), JSON.stringify({ ...config, services: services(count) }));
  }
  return folder;
}

const guarded = (count: number): string => `/${count}/index.html`;

/** Milliseconds for 10,000 elements in the ways that pages use, laid out, and 1,000 cookies. */
function pageWork(): { elements: number; cookies: number } {
  const box = document.createElement("div");
  document.body.append(box);
  const start = performance.now();
  for (let i = 0; i < 10_000; i += 4) {
    const card = document.createElement("div");
    card.className = "card";
    card.setAttribute("data-i", String(i));
    const link = document.createElement("a");
    link.href = `/item/${i}`;
    link.textContent = `item ${i}`;
    const image = document.createElement("img");
    image.setAttribute("src", "data:,");
    card.append(link, image);
    const more = document.createElement("p");
    more.innerHTML = `<b>price</b> ${i} <i>₸</i>`;
    card.append(more);
    box.append(card);
  }
  void box.getBoundingClientRect().height;
  const middle = performance.now();
  for (let i = 0; i < 1_000; i++) document.cookie = `own_${i % 50}=${i}; path=/`;
  const end = performance.now();
  box.remove();
  return { elements: middle - start, cookies: end - middle };
}

/** Microseconds for one look at an address of a held service, and one at the page's own. */
function lookups(): { held: number; own: number } {
  const times = 20_000;
  const image = document.createElement("img");
  const clock = (value: string): number => {
    const start = performance.now();
    for (let i = 0; i < times; i++) image.setAttribute("ping", value);
    return ((performance.now() - start) / times) * 1000;
  };
  return { held: clock("https://host-7.example/a/b.js"), own: clock("/own/a/b.js") };
}

/** Milliseconds of the longest task while 200 held scripts are let in. */
async function release(): Promise<{ longest: number; ran: number }> {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: "longtask" });
  const state = globalThis as unknown as { kelisim: { acceptAll(): Promise<boolean> }; ran?: number };
  await state.kelisim.acceptAll();
  while ((state.ran ?? 0) < 200) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { longest, ran: state.ran ?? 0 };
}

function hold(): void {
  for (let i = 0; i < 200; i++) {
    const script = document.createElement("script");
    script.onload = () => Object.assign(globalThis, { ran: ((globalThis as { ran?: number }).ran ?? 0) + 1 });
    script.src = `https://host-7.example/${i}.js`;
    document.head.append(script);
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const range = (values: readonly number[], digits: number): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;

const demo = await startDemo({ port: 0, pages: pagesFolder() });
const browser = await puppeteer.launch({ executablePath: requireBinary("chromium"), args: ["--no-sandbox"] });
const open = async (path: string): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(demo.url("cost.pages", path));
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  return page;
};

const kinds = {
  nothing: `${guarded(100)}?kelisim=none`,
  without: `${guarded(100)}?config=${encodeConfig({ gate: {} })}`,
  with: guarded(100),
};
const work: Record<string, { elements: number[]; cookies: number[]; both: number[] }> = {};
for (let round = 0; round < rounds; round++) {
  const pages = new Map<string, Page>();
  for (const [name, path] of Object.entries(kinds)) {
    const page = await open(path);
    await page.evaluate(pageWork);
    pages.set(name, page);
  }
  const fastest: Record<string, { elements: number; cookies: number }> = {};
  // One after the other, so that what else the machine does falls on all.
  for (let run = 0; run < runs; run++) {
    for (const [name, page] of pages) {
      await page.bringToFront();
      const { elements, cookies } = await page.evaluate(pageWork);
      const best = fastest[name] ?? { elements, cookies };
      fastest[name] = { elements: Math.min(best.elements, elements), cookies: Math.min(best.cookies, cookies) };
    }
  }
  for (const [name, { elements, cookies }] of Object.entries(fastest)) {
    work[name] ??= { elements: [], cookies: [], both: [] };
    work[name].elements.push(elements);
    work[name].cookies.push(cookies);
    work[name].both.push(elements + cookies);
  }
  for (const page of pages.values()) await page.close();
}

const growth: string[] = [];
for (const count of [10, 100, 1000]) {
  const held: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await open(guarded(count));
    const times = await page.evaluate(lookups);
    held.push(times.held);
    own.push(times.own);
    await page.close();
  }
  growth.push(`| ${count} | ${range(own, 2)} | ${range(held, 2)} |`);
}

const slow = await open(guarded(100));
await slow.setRequestInterception(true);
slow.on("request", (request) =>
  request.url().includes("host-7.example")
    ? void request.respond({ contentType: "text/javascript", body: "1" })
    : void request.continue(),
);
await slow.emulateCPUThrottling(4);
await slow.evaluate(hold);
const { longest } = await slow.evaluate(release);

await browser.close();
await demo.close();

const row = (title: string, kind: "elements" | "cookies" | "both"): string => {
  const [nothing = [], without = [], withGuard = []] = [work.nothing, work.without, work.with].map(
    (all) => all?.[kind],
  );
  const more = (median(withGuard) / median(without) - 1) * 100;
  return `| ${title} | ${[nothing, without, withGuard].map((times) => range(times, 1)).join(" | ")} | ${more.toFixed(1)} % |`;
};
const table = [
  `Chromium, ${rounds} interleaved rounds, 100 services: milliseconds, the fastest of ${runs} runs in each, median (lowest–highest).`,
  "",
  "| | no SDK | SDK without guard | SDK with guard | the guard's part |",
  "| --- | --- | --- | --- | --- |",
  row("10,000 elements made and laid out", "elements"),
  row("1,000 cookies written", "cookies"),
  row("both", "both"),
  "",
  "Microseconds for one attribute set, by the number of services:",
  "",
  "| services | the page's own address | an address that is held |",
  "| --- | --- | --- |",
  ...growth,
  "",
  `Longest task while 200 held scripts are let in, CPU slowed 4 times: ${longest ? `${longest.toFixed(0)} ms` : "none over 50 ms"}.`,
].join("\n");
writeFileSync(
  "docs/gate.md",
  readFileSync("docs/gate.md", "utf8").replace(marks, (_all, a: string, b: string) => a + table + b),
);
