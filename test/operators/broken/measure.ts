/**
 * Puts each fault of the table into copies of the five operators' folders, runs the test that must notice it, and writes
 * results.json and docs/operators.md. `npm run features:broken` tries what has no result yet, or those that name a feature:
 * `npm run features:broken -- F12 F13`; `-- unit` or `-- chromium` only what runs there. The last needs a build.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operators } from "../features.ts";
import { drawPage, page } from "../features-page.ts";
import type { Files, Mutation } from "./mutation.ts";
import { keyOf, type Results, readResults, writeResults } from "./results.ts";
import { mutations } from "./table.ts";

const ids = operators.map(([id]) => id);
const asked = process.argv.slice(2);

const projectOf = ({ test }: Mutation): string => (test.file.endsWith(".spec.ts") ? "chromium" : "unit");

function isAsked(mutation: Mutation, results: Results): boolean {
  const projects: readonly string[] = asked.filter((one) => one === "unit" || one === "chromium");
  if (projects.length && !projects.includes(projectOf(mutation))) return false;
  const features = asked.filter((one) => one.startsWith("F"));
  return features.length
    ? mutation.features.some((one) => features.includes(one))
    : results[keyOf(mutation)] === undefined;
}

/** A copy of the operators' folders with the fault in those that it is for. */
function mutated(mutation: Mutation, folder: string): void {
  cpSync("examples/operators", folder, { recursive: true });
  for (const id of mutation.at ?? ids) {
    const path = (file: string): string => join(folder, id, file);
    const read = (file: string) => JSON.parse(readFileSync(path(file), "utf8"));
    const files: Files = { config: read("kelisim.config.json"), demo: read("demo.json") };
    mutation.change?.(files, id);
    writeFileSync(path("kelisim.config.json"), JSON.stringify(files.config));
    writeFileSync(path("demo.json"), JSON.stringify(files.demo));
    for (const file of mutation.page ? readdirSync(path("site")).filter((one) => one.endsWith(".html")) : []) {
      const html = readFileSync(path(`site/${file}`), "utf8");
      writeFileSync(path(`site/${file}`), mutation.page?.(html) ?? html);
    }
  }
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** The longest piece between places that are filled in when the test runs. */
const beginning = (title: string): string =>
  title
    .split(/%s:?|\$/)
    .reduce((one, other) => (other.trim().length > one.length ? other.trim() : one), "")
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Operators whose own test failed. A file that could not be run at all notices nothing. */
function noticedBy(mutation: Mutation): string[] {
  const temporary = mkdtempSync(join(tmpdir(), "kelisim-broken-"));
  try {
    const folder = join(temporary, "operators");
    mutated(mutation, folder);
    const report = join(temporary, "report.json");
    const { file, title } = mutation.test;
    spawnSync(
      "vitest",
      ["run", "--project", projectOf(mutation), file, "-t", beginning(title), "--retry", "0"].concat(
        ...[
          ["--reporter", "json"],
          ["--outputFile", report],
        ],
      ),
      { env: { ...process.env, KELISIM_OPERATORS: folder }, stdio: "ignore" },
    );
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const failed = testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName.toLowerCase()),
    );
    const at = mutation.at ?? ids;
    // Where one operator alone has the fault, its test need not say whose it is.
    return at.filter((id) => failed.some((name) => at.length === 1 || name.includes(id)));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const results = readResults();
const now = new Set(mutations.map(keyOf));
for (const key of Object.keys(results)) if (!now.has(key)) delete results[key];
const todo = mutations.filter((one) => isAsked(one, results));
for (const [index, mutation] of todo.entries()) {
  const noticed = noticedBy(mutation);
  results[keyOf(mutation)] = noticed;
  const missed = (mutation.at ?? ids).filter((id) => !noticed.includes(id));
  const left = missed.length ? ` Not noticed at ${missed.join(", ")}.` : "";
  process.stdout.write(`${index + 1} of ${todo.length}: ${mutation.features.join(" ")}: ${mutation.says}.${left}\n`);
  writeResults(results);
}
writeResults(results);
writeFileSync(page, drawPage());
