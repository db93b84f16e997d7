/** What is mutated: one Stryker run a package. */
export interface MutatedPackage {
  readonly name: string;
  /** Globs from the root; tests and fixtures are never mutated. */
  readonly mutate: readonly string[];
}

const source = (name: string, files: string): string => `packages/${name}/src/${files}`;

export const mutatedPackages: readonly MutatedPackage[] = [
  {
    name: "core",
    // The letters' texts are prose: their wording is held by the snapshots in letters/examples.
    mutate: [source("core", "**/*.ts"), `!${source("core", "letters/texts/*.ts")}`],
  },
  { name: "email", mutate: [source("email", "**/*.ts")] },
  {
    name: "config",
    // A table of words that are often misspelt: data.
    mutate: [source("config", "**/*.ts"), `!${source("config", "checks/text/slips-table.ts")}`],
  },
  {
    name: "browser",
    // What works on terms and texts. What works on a page is tested in real engines, where no mutant is made.
    mutate: [
      "clear/declared.ts",
      "guard/{inert-html,requesting,rules,terms}.ts",
      "lock/{lock-snippet,lock-terms}.ts",
      "page/{domains,inline-json}.ts",
      "signals/*.ts",
    ].map((files) => source("browser", files)),
  },
];
