/**
 * Mutates the packages named as arguments, or all: `npm run mutation`, `npm run mutation -- core`. What was caught and
 * has not changed since is not tried again; without `test/mutation/reports` everything is. Then writes docs/mutation.md.
 */
import { Stryker } from "@stryker-mutator/core";
import { startVitest } from "vitest/node";
import { type MutatedPackage, mutatedPackages } from "./packages.ts";
import { writeReport } from "./report.ts";
import { addResult, forgetSurvivors, incrementalOf, reportsOf, resultOf } from "./results.ts";

const configFile = "test/mutation/vitest.config.ts";

const sourcesOf = ({ mutate }: MutatedPackage): string[] => mutate.filter((glob) => !glob.startsWith("!"));
const leftOutOf = ({ mutate }: MutatedPackage): string[] => [
  ...mutate.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)),
  "**/*.{test,fixture}.ts",
];

async function mutate(item: MutatedPackage): Promise<void> {
  const folder = reportsOf(item.name);
  forgetSurvivors(item.name);
  await new Stryker({
    mutate: [...sourcesOf(item), ...leftOutOf(item).map((glob) => `!${glob}`)],
    testRunner: "vitest",
    // Tests that set the time zone need a process of their own.
    vitest: { configFile, pool: "forks" },
    plugins: ["@stryker-mutator/vitest-runner"],
    // What the tests beside the code do not read is not copied.
    ignorePatterns: [
      "**/dist",
      "dist-cdn",
      "docs",
      "test/**",
      "!test/mutation/*.ts",
      "!test/fuzz.ts",
      "examples/web-app",
    ],
    tempDirName: "test/mutation/sandbox",
    cleanTempDir: "always",
    reporters: ["progress-append-only", "json", "html"],
    jsonReporter: { fileName: `${folder}/mutation.json` },
    htmlReporter: { fileName: `${folder}/mutation.html` },
    incremental: true,
    incrementalFile: incrementalOf(item.name),
    concurrency: 2,
    timeoutMS: 10_000,
    coverageAnalysis: "perTest",
  }).runMutationTest();
}

async function cover(item: MutatedPackage): Promise<void> {
  const vitest = await startVitest("test", [`packages/${item.name}/`], {
    config: configFile,
    watch: false,
    coverage: {
      enabled: true,
      provider: "v8",
      include: sourcesOf(item),
      exclude: leftOutOf(item),
      reporter: ["json-summary"],
      reportsDirectory: `${reportsOf(item.name)}/coverage`,
    },
  });
  await vitest.close();
}

const asked = process.argv.slice(2);
for (const item of mutatedPackages.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const begun = Date.now();
  await mutate(item);
  const minutes = Math.ceil((Date.now() - begun) / 60_000);
  await cover(item);
  addResult(resultOf(item.name, minutes));
}
writeReport();
// Vitest would end a run that had an open handle with an error of its own.
process.exit(process.exitCode ?? 0);
