/**
 * How long a press may be the second half of a double press that was meant for what stood there before, in milliseconds.
 * Windows takes two presses up to 500 ms apart for a double click, the longest time that a system starts with; browsers
 * hold their own prompts shut as long. The rest is for a device that draws late.
 */
const doublePress = 600;

/** On the element in the page for as long: for tests, and for tools that press. */
const mark = "data-kelisim-settling";

/** Tells acts of the visitor from presses that were meant for something else. */
export interface Presses {
  /** What can be pressed comes up now, or is another: nothing counts before it has been in sight for a while. */
  settle(): void;
  /** A pointer went down, here or anywhere else in the page. @param time of the event */
  down(time: number, isHere: boolean): void;
  keyUp(event: KeyboardEvent): void;
  /** Whether the press that is on its way began too early, or elsewhere. */
  isEarly(): boolean;
  counts(click: MouseEvent): boolean;
}

export function createPresses(window: Window, host: Element): Presses {
  /** When it came into sight, or something else was pressed; not in sight yet at first. */
  let since = Number.POSITIVE_INFINITY;
  let isEarly = false;
  /** The visitor has gone to a button by Tab, so that a key pressed now is meant for it. */
  let isByTab = false;
  let frame = 0;
  let timer = 0;

  const wait = (from: number): void => {
    since = from;
    host.setAttribute(mark, "");
    window.clearTimeout(timer);
    // What is not in sight yet waits for its first frame.
    if (from < Number.POSITIVE_INFINITY) timer = window.setTimeout(() => host.removeAttribute(mark), doublePress);
  };
  const isTooSoon = (time: number): boolean => time - since < doublePress;
  return {
    settle() {
      isByTab = false;
      wait(Number.POSITIVE_INFINITY);
      window.cancelAnimationFrame(frame);
      // The second frame begins when the first has been painted, however long that took.
      frame = window.requestAnimationFrame(() => {
        frame = window.requestAnimationFrame(wait);
      });
    },
    down(time, isHere) {
      isEarly = !isHere || isTooSoon(time);
      // Who goes on pressing has not seen yet what has come up.
      if (isEarly) wait(Math.max(since, time));
    },
    keyUp({ key, code }) {
      // WebKitGTK gives Shift+Tab a `code` but no `key`.
      isByTab ||= key === "Tab" || code === "Tab";
    },
    isEarly: () => isEarly,
    // Keys and assistive technology press without a pointer; their clicks are the first of none.
    counts: ({ detail, timeStamp }) =>
      detail > 0 ? !isEarly && !isTooSoon(timeStamp) : isByTab || !isTooSoon(timeStamp),
  };
}
