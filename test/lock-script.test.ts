import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { lockScriptFile, lockScriptModule } from "../scripts/lock-script.ts";

it("the lock's script in the snippet is made of its source; else run `npm run lock-script`", async () => {
  expect(readFileSync(lockScriptFile, "utf8")).toBe(await lockScriptModule());
});
