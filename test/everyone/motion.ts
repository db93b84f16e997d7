import type { Page } from "../engines/engine.ts";
import type { Place } from "./places.ts";

/** What moves, and for how long, of everything in the place's shadow root. */
export const movesIn = (page: Page, { host }: Place): Promise<string[]> =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    return [...(root?.querySelectorAll("*") ?? [])].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const moves = animationName === "none" ? [] : [`${animationName} ${animationDuration}`];
      const shifts = transitionDuration === "0s" ? [] : [`transition ${transitionDuration}`];
      return [...moves, ...shifts, ...(scrollBehavior === "auto" ? [] : [scrollBehavior])];
    });
  }, host);
