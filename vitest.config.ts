import { defineConfig } from "vitest/config";

const resolve = { conditions: ["kelisim-source"] };

export default defineConfig({
  test: {
    projects: [
      { resolve, test: { name: "unit", include: ["packages/*/src/**/*.test.{ts,tsx}", "test/*.test.ts"] } },
      {
        resolve,
        test: {
          name: "engines",
          include: ["test/**/*.spec.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
