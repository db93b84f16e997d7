import { defineConfig } from "vitest/config";

/** The tests beside the code. Those of random input are left out: they take minutes, and answer differently each time. */
export default defineConfig({
  resolve: { conditions: ["kelisim-source"] },
  test: {
    include: ["packages/{core,config,browser}/src/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/*fuzz.test.ts", "**/*.properties.test.ts"],
  },
});
