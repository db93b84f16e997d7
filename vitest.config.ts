import { defineConfig } from "vitest/config";

const resolve = { conditions: ["kelisim-source"] };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          setupFiles: ["test/fixed-seed.ts"],
          include: ["packages/*/src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
          exclude: ["test/publish/**", "**/node_modules/**"],
        },
      },
      {
        resolve,
        test: {
          name: "publish",
          include: ["test/publish/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          retry: 1,
          fileParallelism: false,
          // After the others: it keeps a machine busy.
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: {
          name: "engines",
          include: ["test/**/*.spec.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // On a busy machine a browser session now and then stops answering; a second try starts a new one.
          retry: 1,
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          // The dialogs and the gate once more, under the policy of docs/csp.md.
          name: "policy",
          include: ["test/gate/*.spec.ts", "test/dialogs/*.spec.ts", "test/operators/operators.spec.ts"],
          env: { PAGE_POLICY: "strict", OPERATORS: "autocheck" },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: 1,
          fileParallelism: false,
        },
      },
    ],
  },
});
