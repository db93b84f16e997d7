import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Demo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Page } from "../engines/engine.ts";

/** Ways of making a request, each a page of test/pages/ways, with a title. */
export const ways: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(fileURLToPath(new URL("ways.json", import.meta.url)), "utf8"),
);

export type Mode = "nothing" | "guard" | "lock" | "both";

const lock = { allow: ["'self'"] };

const queries: Record<Mode, string> = {
  nothing: "kelisim=none",
  guard: `config=${encodeConfig({ gate: { guard: true } })}`,
  lock: `config=${encodeConfig({ gate: { lock } })}`,
  both: `config=${encodeConfig({ gate: { guard: true, lock } })}`,
};

export const addressOf = (demo: Demo, way: string, mode: Mode): string =>
  demo.url("ways.pages", `/ways/${way}.html?${queries[mode]}`);

/** Whether a page's request reached the third party. Its own server answers once more before that is looked at. */
export async function leaves(demo: Demo, page: Page, way: string, mode: Mode): Promise<boolean> {
  demo.clearRequests();
  await page.goto(addressOf(demo, way, mode));
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch(`/settled-${Math.random()}`);
    });
  }
  return requestsOf(demo, way) > 0;
}

export const requestsOf = (demo: Demo, way: string): number =>
  demo.requests().filter(({ name }) => name === way).length;
