import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Engine, LaunchOptions, VisitorOptions } from "./engine.ts";
import { startDisplay } from "./webkit-display.ts";
import { startWebKitDriver, type WebKitDriver } from "./webkit-driver.ts";
import { webKitVisitor } from "./webkit-visitor.ts";

/** A driver serves one visitor at a time, so there are as many as visitors at once; those let go are used again. */
export async function launchWebKit(launchOptions: LaunchOptions): Promise<Engine> {
  const display = await startDisplay();
  const folder = await mkdtemp(join(tmpdir(), "kelisim-webkit-"));
  const idle = new Map<string, WebKitDriver[]>();
  const started: WebKitDriver[] = [];
  const take = async (key: string, options: VisitorOptions): Promise<WebKitDriver> => {
    const free = idle.get(key)?.pop();
    if (free) return free;
    const driver = await startWebKitDriver(display.name, join(folder, key), options);
    started.push(driver);
    return driver;
  };
  return {
    name: "webkit",
    newVisitor: async (options = {}) => {
      const key = `${options.colorScheme ?? "light"}-${options.reducedMotion ? "still" : "moving"}`;
      const driver = await take(key, options);
      const release = async (ended: boolean): Promise<void> => {
        if (ended) idle.set(key, [...(idle.get(key) ?? []), driver]);
        else await driver.stop();
      };
      return webKitVisitor(driver.address, options, launchOptions, release).catch(async (error: unknown) => {
        await driver.stop();
        throw error;
      });
    },
    close: async () => {
      await Promise.all(started.map((driver) => driver.stop()));
      await display.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
