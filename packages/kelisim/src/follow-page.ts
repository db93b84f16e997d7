import type { Undo } from "@kelisim/core";
import { dropOlderLanguage } from "./kept-language.ts";

/** Tells of each other language that a web app gives its page, until it is undone. */
export function followPage(window: Window & typeof globalThis, tell: () => void): Undo {
  const observer = new window.MutationObserver(() => {
    dropOlderLanguage(window);
    tell();
  });
  observer.observe(window.document.documentElement, { attributeFilter: ["lang"] });
  return () => observer.disconnect();
}
