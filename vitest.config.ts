import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const resolve = { conditions: ["kelisim-source"] };

/** Our packages are read as sources. In Node, Vite goes by `ssr` alone: without it tests would run on the last build. */
const fromSource = { resolve, ssr: { resolve } };

const every = ["test/**/*.spec.ts"];

/** What engines do in ways of their own: cookies, requests, policies, focus, storage. `npm run nightly` runs every spec in each. */
const engineSpecific = [
  "test/{engines,frameworks,gate,guard,lock,permissions,policy,script-tag,services,signals,stand-ins,ways,web-app,withdrawal}/*.spec.ts",
  "test/dialogs/{first-layer,keyboard,own-events,placeholders,top-layer}.spec.ts",
  "test/faults/{files,tabs,withdrawal}.spec.ts",
  "test/operators/{operators,walk}.spec.ts",
];

/**
 * Most tests wait for the page, so that two cores serve more of them than two. Firefox runs beside Chromium and the units,
 * and WebKit when Chromium is through; see test/runner/plans.ts.
 */
const workers = { chromium: 3, firefox: 2, webkit: 3 } as const;

/** Specs in one real engine. */
const engine = (name: keyof typeof workers, include: string[] = every): TestProjectInlineConfiguration => ({
  ...fromSource,
  test: {
    name,
    include: process.env.NIGHTLY ? [...every, "test/**/*.nightly.ts"] : include,
    env: { ENGINES: name },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // On a busy machine a browser session now and then stops answering. A test that needs its second try is named as flaky.
    retry: 1,
    fileParallelism: workers[name] > 1,
    maxWorkers: workers[name],
    // Projects with other numbers of workers have to take turns where one call runs several.
    sequence: { groupOrder: Object.keys(workers).indexOf(name) + 1 },
    // One browser serves all files of a worker; see test/engines/shared.ts.
    isolate: false,
  },
});

export default defineConfig({
  test: {
    // A page of Firefox that is closed while it still loads: puppeteer tells nobody who asked for it. Its test has told.
    onUnhandledError: ({ name }) => (name === "TargetCloseError" ? false : undefined),
    projects: [
      {
        ...fromSource,
        test: {
          name: "unit",
          setupFiles: ["test/fuzz.ts"],
          include: ["packages/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
          exclude: ["test/publish/**", "**/node_modules/**"],
          testTimeout: process.env.NIGHTLY ? 600_000 : 120_000,
        },
      },
      {
        ...fromSource,
        test: {
          name: "publish",
          include: ["test/publish/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          retry: 1,
          fileParallelism: false,
        },
      },
      engine("chromium"),
      engine("firefox", engineSpecific),
      engine("webkit", engineSpecific),
    ],
  },
});
