/** One tag to let in. */
export interface Step {
  readonly lane: string;
  /** Waits for the page to be parsed, behind all that does not. */
  readonly deferred: boolean;
  /**
   * @param done called when the next step of the lane may go, unless `run` returns true: it may go at once
   * @param last takes what comes when the lane is empty
   */
  run(done: () => void, last: Last): boolean;
}

/** @param order of several the one with the lowest goes first */
export type Last = (order: number, run: () => void) => void;

export interface Lanes {
  add(step: Step): void;
  /** Lets in what may go now. */
  drain(): void;
}

interface Lane {
  readonly now: Step[];
  readonly later: Step[];
  readonly last: { readonly order: number; run(): boolean }[];
  readonly addLast: Last;
  waiting: boolean;
}

/** Milliseconds of work before the browser gets a turn. */
const slice = 8;

/**
 * Tags of one service go in document order, each after the script before it has loaded or failed. Services do not wait
 * for each other, so a vendor that hangs holds up nobody else. Long queues are cut into slices.
 * @param failed told what a step has thrown; the lane goes on
 */
export function createLanes(window: Window, failed: (cause: unknown) => void): Lanes {
  const lanes = new Map<string, Lane>();
  const { document, performance } = window;
  let cut = false;

  const next = ({ now, later, last }: Lane): Pick<Step, "run"> | undefined =>
    now.shift() ?? (document.readyState === "loading" ? undefined : (later.shift() ?? last.shift()));

  /** @returns false when the slice is over */
  const advance = (lane: Lane, end: number): boolean => {
    while (!lane.waiting) {
      if (performance.now() > end) return false;
      const step = next(lane);
      if (!step) break;
      lane.waiting = true;
      const done = (): void => {
        lane.waiting = false;
        drain();
      };
      try {
        if (step.run(done, lane.addLast)) lane.waiting = false;
      } catch (cause) {
        lane.waiting = false;
        failed(cause);
      }
    }
    return true;
  };

  const drain = (): void => {
    if (cut) return;
    const end = performance.now() + slice;
    if ([...lanes.values()].every((lane) => advance(lane, end))) return;
    window.setTimeout(resume);
    // Not before: what could not be put off must not be waited for.
    cut = true;
  };
  const resume = (): void => {
    cut = false;
    drain();
  };

  const emptyLane = (): Lane => {
    const last: Lane["last"] = [];
    const addLast: Last = (order, run) => {
      last.push({
        order,
        run() {
          run();
          return true;
        },
      });
      last.sort((a, b) => a.order - b.order);
      // Whoever adds it may still be at work, with no step of the lane behind it.
      window.setTimeout(drain);
    };
    return { now: [], later: [], last, addLast, waiting: false };
  };

  document.addEventListener("DOMContentLoaded", drain, { once: true });
  return {
    add(step) {
      const { lane: name, deferred } = step;
      const lane = lanes.get(name) ?? emptyLane();
      lanes.set(name, lane);
      lane[deferred ? "later" : "now"].push(step);
    },
    drain,
  };
}
