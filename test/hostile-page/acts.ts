import { expect } from "vitest";
import { part } from "../engines/dialog.ts";
import type { Visit } from "./hostile-site.ts";

const patience = { timeout: 10_000 };

/**
 * What a visitor must be able to do on any page, by clicks alone: refuse in the banner, come back by the small control,
 * and agree in the settings. Nothing leaves before that, all of it after.
 */
export async function expectUsable(visit: Visit): Promise<void> {
  const { page } = visit;
  await visit.expectShutAndAlive();
  expect(await visit.jar()).not.toContain("kelisim");
  await page.click(part("reject-all"));
  await expect.poll(visit.jar, patience).toContain("kelisim");
  await visit.expectShutAndAlive();
  await page.click(part("reopen"));
  await page.click(`${part("settings")} ${part("accept-all")}`);
  await visit.expectReleased();
}

/** The console tells what is wrong; nothing leaves, and the page lives. */
export async function expectSaid(visit: Visit, said: RegExp): Promise<void> {
  await expect.poll(() => visit.page.evaluate(() => told.join("\n")), patience).toMatch(said);
  await visit.expectShutAndAlive();
}

/** The same, and nothing is recorded. */
export async function expectReported(visit: Visit, said: RegExp): Promise<void> {
  await expectSaid(visit, said);
  expect(await visit.jar()).not.toContain("kelisim");
}
