/** Runs everything that must pass: browsers, lint, types, all tests in all engines. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { resultsFile, summarise } from "./summary.ts";

function run(command: string, ...args: string[]): boolean {
  console.log(`\n> ${command} ${args.join(" ")}`);
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

rmSync(resultsFile, { force: true });
mkdirSync("test/results", { recursive: true });
if (!run("node", "test/setup-browsers.ts")) process.exit(1);
const checks = [
  run("biome", "check", "--error-on-warnings", "."),
  ...["core", "services", "config", "browser", "ui", "kelisim", "cli"].map((name) =>
    run("tsc", "-p", `packages/${name}`),
  ),
  run("tsc", "-p", "test"),
];
const tested = run("vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${resultsFile}`);
const { line, problems } = summarise(checks.filter((passed) => !passed).length);
for (const problem of problems) console.error(problem);
console.log(line);
process.exit(tested && checks.every(Boolean) && problems.length === 0 ? 0 : 1);
