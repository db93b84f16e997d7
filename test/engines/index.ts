import { launchChromium } from "./chromium.ts";
import type { Engine, EngineName, LaunchOptions } from "./engine.ts";
import { launchFirefox } from "./firefox.ts";
import { launchWebKit } from "./webkit.ts";

export type {
  Engine,
  EngineName,
  JarCookie,
  Key,
  LaunchOptions,
  Loaded,
  Page,
  Point,
  Pointer,
  Viewport,
  Visitor,
  VisitorOptions,
} from "./engine.ts";

const launchers: Record<EngineName, (options: LaunchOptions) => Promise<Engine>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
  webkit: launchWebKit,
};

export const engineNames = Object.keys(launchers) as EngineName[];

/** All three, unless `ENGINES` names some: `ENGINES=chromium,firefox`. */
export function enginesUnderTest(): EngineName[] {
  const asked = process.env.ENGINES?.split(",").map((name) => name.trim());
  const unknown = asked?.filter((name) => !(engineNames as string[]).includes(name)) ?? [];
  if (unknown.length) throw new Error(`ENGINES names ${unknown.join(", ")}; there are ${engineNames.join(", ")}`);
  return engineNames.filter((name) => asked?.includes(name) ?? true);
}

export function launch(name: EngineName, options: LaunchOptions = {}): Promise<Engine> {
  return launchers[name](options);
}
