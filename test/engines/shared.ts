import type { Browser, BrowserContext } from "puppeteer-core";
import type { Engine, EngineName, LaunchOptions, Visitor, VisitorOptions } from "./engine.ts";
import { launch } from "./index.ts";

interface Running {
  readonly engine: Promise<Engine>;
  visitors: number;
}

/** A browser that has had many profiles gets slow; after this many a new one takes over. */
const mostVisitors = 150;

/** Starting a browser takes seconds, so the specs of one test process share one of each kind. It ends with the process. */
const running = new Map<string, Running>();

/** A browser that may have run before. `close` closes the visitors that came through it, and leaves the browser open. */
export async function sharedEngine(name: EngineName, options: LaunchOptions = {}): Promise<Engine> {
  const here: Visitor[] = [];
  await renew(name, options);
  const arrive = async (asked?: VisitorOptions): Promise<Visitor> => {
    const visitor = await (await count(name, options)).newVisitor(asked);
    here.push(visitor);
    return visitor;
  };
  return {
    name,
    // One that stopped answering is replaced, so that a hung browser fails one test and not all that follow.
    newVisitor: (asked) => arrive(asked).catch(() => replace(name, options).then(() => arrive(asked))),
    close: async () => {
      await Promise.all(here.splice(0).map((visitor) => visitor.close().catch(() => undefined)));
    },
  };
}

/** A fresh profile of the shared Chromium, for what only its developer tools can do. Whoever asked closes it. */
export async function sharedChromiumProfile(): Promise<BrowserContext> {
  const newProfile = async (): Promise<BrowserContext> => browserOf(await count("chromium", {})).createBrowserContext();
  return newProfile().catch(() => replace("chromium", {}).then(newProfile));
}

function browserOf({ name, browser }: Engine): Browser {
  if (!browser) throw new Error(`${name} has no developer tools`);
  return browser;
}

const kindOf = (name: EngineName, { proxy = "no proxy", timeZone = "here" }: LaunchOptions): string =>
  [name, proxy, timeZone].join();

/** Where it has had too many visitors. Between files, because a visitor does not outlive its browser. */
async function renew(name: EngineName, options: LaunchOptions): Promise<void> {
  const old = running.get(kindOf(name, options));
  if (!old || old.visitors > mostVisitors) await replace(name, options);
}

async function count(name: EngineName, options: LaunchOptions): Promise<Engine> {
  const now = running.get(kindOf(name, options)) ?? (await replace(name, options));
  now.visitors++;
  return now.engine;
}

async function replace(name: EngineName, options: LaunchOptions): Promise<Running> {
  const kind = kindOf(name, options);
  const old = running.get(kind);
  const next: Running = { engine: launch(name, options), visitors: 0 };
  running.set(kind, next);
  await old?.engine.then((engine) => engine.close()).catch(() => undefined);
  await next.engine;
  return next;
}
