import type { Undo } from "@kelisim/core";

/** Tells of each script that the parser puts in, before any script behind it runs. */
export function watchScripts(window: Window & typeof globalThis, told: (script: HTMLScriptElement) => void): Undo {
  const { document, MutationObserver } = window;
  const look = (node: Node): void => {
    const { localName } = node as Element;
    if (localName === "script") told(node as HTMLScriptElement);
    else if (localName !== "form" && (node as Element).querySelectorAll)
      for (const script of (node as Element).querySelectorAll("script")) told(script);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) look(node);
  });
  observer.observe(document, { childList: true, subtree: true });
  look(document.documentElement);
  const stop = (): void => observer.disconnect();
  // After that, no script gets in but by code of the page, which waits for it by itself.
  document.addEventListener("DOMContentLoaded", stop, { once: true });
  // Who comes late hears of none of them.
  if (document.readyState === "complete") stop();
  else window.addEventListener("load", stop, { once: true });
  return stop;
}
