import { defineConfig } from "vitest/config";

/** The tests beside the code, without the long ones: some random input is tried, at one seed, and none of great length. */
export default defineConfig({
  resolve: { conditions: ["kelisim-source"] },
  ssr: { resolve: { conditions: ["kelisim-source"] } },
  test: {
    // Files share one process, which is new for each mutant: loading everything anew for each takes most of the time.
    isolate: false,
    include: ["packages/{core,config,browser}/src/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*fuzz.test.ts", "**/*.large.test.ts"],
    setupFiles: ["test/fuzz.ts"],
    env: { LETTER_RUNS: "50" },
  },
});
