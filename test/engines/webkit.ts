import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, environmentOf, type LaunchOptions, type VisitorOptions } from "./engine.ts";
import { answered } from "./poll.ts";
import { startWebKitDriver, type WebKitDriver } from "./webkit-driver.ts";
import { startWebKitSession, type WebKitSession } from "./webkit-session.ts";
import { webKitVisitor } from "./webkit-visitor.ts";

interface Started {
  readonly driver: WebKitDriver;
  readonly session: WebKitSession;
}

const kindOf = ({ colorScheme = "light", reducedMotion = false }: VisitorOptions): string =>
  `${colorScheme}-${reducedMotion ? "still" : "moving"}`;

/**
 * A driver serves one visitor at a time, so there are as many as visitors at once; those let go are used again. Each
 * visitor is a browser of its own, and the next one of its kind starts while it is at work.
 */
export async function launchWebKit(launchOptions: LaunchOptions): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), "kelisim-webkit-"));
  const idle = new Map<string, WebKitDriver[]>();
  const drivers: WebKitDriver[] = [];
  const spare = new Map<string, Promise<Started>>();
  const takeDriver = async (options: VisitorOptions): Promise<WebKitDriver> => {
    const free = idle.get(kindOf(options))?.pop();
    if (free) return free;
    const driver = await startWebKitDriver(join(folder, kindOf(options)), options, environmentOf(launchOptions));
    drivers.push(driver);
    return driver;
  };
  const start = async (options: VisitorOptions): Promise<Started> => {
    const driver = await takeDriver(options);
    try {
      const session = await answered("a session of WebKit", startWebKitSession(driver.address, launchOptions));
      return { driver, session };
    } catch (error) {
      await driver.stop();
      throw error;
    }
  };
  /** The spare one, if it could start and still answers. */
  const takeSpare = async (options: VisitorOptions): Promise<Started | undefined> => {
    const kind = kindOf(options);
    const waiting = spare.get(kind);
    spare.delete(kind);
    const started = await waiting?.catch(() => undefined);
    const answers = await started?.session.windows.current().catch(() => undefined);
    if (started && !answers) await started.driver.stop();
    return answers ? started : undefined;
  };
  const startSpare = (options: VisitorOptions): void => {
    const next = start(options);
    next.catch(() => undefined);
    spare.set(kindOf(options), next);
  };
  return {
    name: "webkit",
    newVisitor: async (options = {}) => {
      const again = (): Promise<Started> => start(options);
      const { driver, session } = (await takeSpare(options)) ?? (await again().catch(again));
      startSpare(options);
      const kind = kindOf(options);
      return webKitVisitor(session, options, async (ended) => {
        if (ended) idle.set(kind, [...(idle.get(kind) ?? []), driver]);
        else await driver.stop();
      });
    },
    close: async () => {
      await Promise.allSettled(spare.values());
      await Promise.all(drivers.map((driver) => driver.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
