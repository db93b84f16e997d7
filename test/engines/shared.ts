import type { Engine, EngineName, Visitor, VisitorOptions } from "./engine.ts";
import { launch } from "./index.ts";

interface Running {
  readonly engine: Promise<Engine>;
  visitors: number;
}

/** A browser that has had many profiles gets slow; after this many a new one takes over. */
const mostVisitors = 150;

/** Starting a browser takes seconds, so the specs of one test process share one for each engine. It ends with the process. */
const running = new Map<EngineName, Running>();

/** A browser that may have run before. `close` closes the visitors that came through it, and leaves the browser open. */
export async function sharedEngine(name: EngineName): Promise<Engine> {
  const here: Visitor[] = [];
  const old = running.get(name);
  if (!old || old.visitors > mostVisitors) await replace(name);
  const arrive = async (options?: VisitorOptions): Promise<Visitor> => {
    const now = running.get(name) ?? (await replace(name));
    now.visitors++;
    const visitor = await (await now.engine).newVisitor(options);
    here.push(visitor);
    return visitor;
  };
  return {
    name,
    // One that stopped answering is replaced, so that a hung browser fails one test and not all that follow.
    newVisitor: (options) => arrive(options).catch(() => replace(name).then(() => arrive(options))),
    close: async () => {
      await Promise.all(here.splice(0).map((visitor) => visitor.close().catch(() => undefined)));
    },
  };
}

async function replace(name: EngineName): Promise<Running> {
  const old = running.get(name);
  const next: Running = { engine: launch(name), visitors: 0 };
  running.set(name, next);
  await old?.engine.then((engine) => engine.close()).catch(() => undefined);
  await next.engine;
  return next;
}
