/** A process of its own for one project of vitest: `lane-process.ts chromium test/gate`. The runner starts it, and listens. */
import { startVitest } from "vitest/node";
import type { LaneEvent } from "./events.ts";
import { laneReporter } from "./lane-reporter.ts";

const [project = "", ...files] = process.argv.slice(2);

const send = (event: LaneEvent): void => void process.send?.(event);

const vitest = await startVitest("test", files, { project: [project], watch: false, reporters: [laneReporter(send)] });
await vitest?.close();
// Browsers that are shared between files keep the process alive.
process.exit();
