/**
 * Measures consent SDKs side by side in Chromium, and writes test/bench/results.json and what the docs say of it.
 * Run on a quiet machine. `ROUNDS=1` tries whether all works and writes to the console only.
 */
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import puppeteer from "puppeteer-core";
import { startDemo } from "../../examples/server/demo.ts";
import { requireBinary } from "../engines/find.ts";
import { ballast } from "./candidates/ballast.ts";
import type { Candidate } from "./candidates/candidate.ts";
import { candidates } from "./candidates/index.ts";
import { type Condition, conditions } from "./conditions.ts";
import { configBytes } from "./config-bytes.ts";
import { guardCost } from "./guard-cost.ts";
import { ownParts } from "./own-parts.ts";
import { writeReport } from "./report/write-report.ts";
import { type Results, resultsFile, type Sample, type Series, spreadOf, spreadsOf } from "./results.ts";
import { startServer } from "./server.ts";
import { settingsBytes } from "./settings-bytes.ts";
import { seeded, shuffled } from "./shuffle.ts";
import { tagCounts } from "./tags.ts";
import { type VisitOptions, visit } from "./visit.ts";

const rounds = Number(process.env.ROUNDS ?? 9);
const seed = 20261101;
const random = seeded(seed);
const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;
const load = { start: loadNow(), end: 0 };

const demo = await startDemo({ port: 0 });
const server = await startServer([...candidates, ballast], (label) => demo.url(`${label}.thirdparty`, ""));
const browser = await puppeteer.launch({
  executablePath: requireBinary("chromium"),
  pipe: true,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

const samples = new Map<string, Sample[]>();
const keep = (candidate: Candidate, series: Series, sample: Sample): void => {
  const key = `${candidate.id} ${series}`;
  samples.set(key, [...(samples.get(key) ?? []), sample]);
};

/** On a busy machine a tab now and then stops answering; a visit that failed gave no numbers and is made again. */
async function tryVisit(options: VisitOptions): Promise<readonly Sample[]> {
  for (let tries = 1; ; tries++) {
    const context = await browser.createBrowserContext();
    try {
      const first = await visit(context, options, "first");
      return options.tags === 8 ? [first, await visit(context, options, "returning")] : [first];
    } catch (cause) {
      if (tries === 3) throw cause;
      console.error(`${options.candidate.id} ${options.condition.id} ${options.tags}:`, cause);
    } finally {
      await context.close();
    }
  }
}

/** A first visit and, with a few tags, one more of the same visitor, who has accepted. */
async function visits(candidate: Candidate, condition: Condition, tags: 8 | 200): Promise<void> {
  const [first, returning] = await tryVisit({ server, candidate, condition, tags });
  if (first) keep(candidate, `${condition.id}/${tags}/first`, first);
  if (returning) keep(candidate, `${condition.id}/${tags}/returning`, returning);
}

// Warms up files, server and browser, and does not count.
for (const candidate of candidates) for (const condition of conditions.slice(-1)) await visits(candidate, condition, 8);
samples.clear();
for (let round = 1; round <= rounds; round++) {
  for (const condition of conditions)
    for (const tags of tagCounts)
      for (const candidate of shuffled([...candidates, ballast], random)) await visits(candidate, condition, tags);
  console.log(`round ${round} of ${rounds}`);
}

const settings = await settingsBytes(browser, server);
const version = await browser.version();
await browser.close();
await server.close();
await demo.close();
load.end = loadNow();

const results: Results = {
  date: new Date().toISOString().slice(0, 10),
  rounds,
  seed,
  browser: version.replace(/^\w+\//, "Chromium "),
  cpus: availableParallelism(),
  load,
  conditions: Object.fromEntries(conditions.map(({ id, title }) => [id, title])),
  configBytes: configBytes(),
  ownParts: ownParts(),
  ballastPaint: spreadOf((samples.get(`${ballast.id} slow/8/first`) ?? []).map(({ paint }) => paint)),
  settingsBytes: settings,
  guard: guardCost(),
  candidates: candidates.map(({ id, title, setup }) => ({
    id,
    title,
    setup,
    series: Object.fromEntries(
      [...samples]
        .filter(([key]) => key.startsWith(`${id} `))
        .map(([key, all]) => [key.slice(id.length + 1), spreadsOf(all)]),
    ),
  })),
};
if (rounds >= 9) {
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`);
  writeReport(results);
} else console.log(JSON.stringify(results, null, 1));
