import { once } from "node:events";
import { type Child, startChild } from "./child.ts";
import { requireBinary } from "./find.ts";

export interface Display {
  /** Value for DISPLAY. */
  readonly name: string;
  stop(): Promise<void>;
}

export const screen = { width: 2560, height: 2160 } as const;

/** An X server on a display of its own choosing. */
export async function startDisplay(): Promise<Display> {
  const child = startChild(requireBinary("xvfb"), [
    ..."-displayfd 3 -nolisten tcp".split(" "),
    ...["-screen", "0", `${screen.width}x${screen.height}x24`],
  ]);
  const number = await Promise.race([once(child.output, "data").then(String), ended(child)]);
  return { name: `:${number.trim()}`, stop: child.stop };
}

async function ended(child: Child): Promise<never> {
  await child.exited;
  throw new Error("Xvfb ended before it had a display");
}
