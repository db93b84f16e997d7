import { command, type Step, tests } from "./steps.ts";

/** Steps of a lane run one after the other, and lanes side by side. */
export interface Plan {
  /** What the run is for, in one line. */
  readonly says: string;
  /** Minutes that it took on two cores, when it was last measured. */
  readonly minutes: number;
  /** Everything else needs these. */
  readonly first: Readonly<Record<string, readonly Step[]>>;
  readonly lanes: Readonly<Record<string, readonly Step[]>>;
}

const build = [
  command("installs the browsers that are missing", "node", "test/setup-browsers.ts"),
  command("builds the packages", "node", "scripts/build.ts"),
  command("builds the web app", "npm", "run", "-s", "build:web-app"),
];

const checks = [
  command("lint", "biome", "check", "--error-on-warnings", "."),
  ...["core", "services", "config", "browser", "ui", "kelisim", "cli", "email"].map((name) =>
    command(`types of ${name}`, "tsc", "-p", `packages/${name}`),
  ),
  command("types of the specs", "tsc", "-p", "test"),
  command("types of the unit tests", "tsc", "-p", "tsconfig.tests.json"),
];

/** What a change breaks first: one path through each part that a visitor meets. */
const essential = [
  "test/dialogs/keyboard",
  "test/dialogs/first-layer",
  "test/gate/tags",
  "test/gate/order",
  "test/guard/guard",
  "test/lock/lock",
  "test/signals/signals",
  "test/withdrawal",
];

const first = { build, checks };

/** Random input of the nightly run: more, and by another seed each time, which its name tells for who wants it again. */
const nightlyInput = (seed: number): NodeJS.ProcessEnv => ({
  NIGHTLY: "1",
  FUZZ_RUNS: "50000",
  FUZZ_SEED: String(seed),
});

export const plans: Readonly<Record<string, (seed: number) => Plan>> = {
  all: () => ({
    says: "Everything that must pass: lint, types, unit tests, packed packages, and the specs in three engines.",
    minutes: 20,
    first,
    // Two browsers at a time, for two cores: with three of them tests wait so long that they fail.
    lanes: {
      chromium: [tests("chromium"), tests("webkit")],
      firefox: [tests("firefox")],
      unit: [tests("unit"), tests("publish")],
    },
  }),
  quick: () => ({
    says: "The quick loop: lint, types, unit tests, and the essential specs in Chromium. `npm test` runs everything.",
    minutes: 3,
    first,
    lanes: { chromium: [tests("chromium", essential)], unit: [tests("unit")] },
  }),
  nightly: (seed) => ({
    says: `What takes long: every spec in every engine, vendors' pages without the SDK, and random input by seed ${seed}. FUZZ_SEED=${seed} npm run nightly repeats it.`,
    minutes: 120,
    first: { build },
    lanes: {
      chromium: [tests("chromium", [], { NIGHTLY: "1", WHOLE_MATRIX: "1" })],
      others: [
        tests("firefox", [], { NIGHTLY: "1", WHOLE_MATRIX: "1" }),
        tests("webkit", [], { NIGHTLY: "1", WHOLE_MATRIX: "1" }),
      ],
      unit: [tests("unit", [], nightlyInput(seed))],
    },
  }),
};
