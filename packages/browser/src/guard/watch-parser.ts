import type { Undo } from "@kelisim/core";
import { takeShortForms } from "../gate/short-forms.ts";
import type { Hold } from "./hold.ts";
import { keepHeld } from "./keep-held.ts";
import type { Say } from "./patches.ts";
import type { GuardTerms } from "./terms.ts";
import { usesGlobal } from "./used-globals.ts";

/** What a vendor has its users paste is short; a longer script is the page's own, whatever it names. */
const longestSnippet = 2000;

/**
 * Firefox 153 loads what is in a `srcset` that is taken away from a parsed image, past the page's own policy too. And what
 * is text of a frame has begun to load.
 */
const passedOver = /^src(set|doc)$/;

/** Any node; what is no element has no attributes. */
type Visited = HTMLScriptElement;

/**
 * Has the parser's elements held as they are put in. The browser has asked for them by then, ahead of any script; but a
 * script does not run, and nothing comes of the rest. Only inert tags and the lock can keep the request.
 * @param held elements that are held, inline scripts among them that need one of the tags
 */
export function watchParser(
  { document, MutationObserver, HTMLFormElement }: Window & typeof globalThis,
  hold: Hold,
  held: Set<Element>,
  { services }: GuardTerms,
  say: Say,
): Undo {
  const heldTags = new Set<string>();
  /** Ids of the services whose held tag an inline script needs, by the globals that it uses. */
  const neededBy = ({ localName, text = "", type }: HTMLScriptElement): string | undefined => {
    if (localName !== "script" || text.length >= longestSnippet || !/^$|javascript|module/i.test(type))
      return undefined;
    return [...heldTags].find((ids) =>
      usesGlobal(
        text,
        ids.split("|").flatMap((id) => services[id]?.globals ?? []),
      ),
    );
  };
  /** One that cannot be looked at leaves no other unseen. */
  const look = (node: Node): void => {
    try {
      visit(node as Visited);
    } catch (cause) {
      say("tags", cause);
    }
  };
  const visit = (element: Visited): void => {
    // A form asks for nothing, and its fields may have the name of anything that is read here.
    if (!element.attributes || element instanceof HTMLFormElement) return;
    // Lazy loaders may be at work before the gate is there.
    takeShortForms(element);
    if (hold.element(element, element.localName, passedOver)) {
      keepHeld(held, element);
      // Without its address a frame or style sheet would still go on loading.
      if (/^(iframe|object|embed|link)$/.test(element.localName)) element.replaceWith(element);
      if (element.localName !== "script") return;
      makeText(element);
      heldTags.add(element.getAttribute("data-kelisim") ?? "");
      return;
    }
    const ids = neededBy(element);
    if (!ids) return;
    hold.mark(element);
    makeText(element);
    element.setAttribute("data-kelisim", ids);
    keepHeld(held, element);
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) look(node);
  });
  observer.observe(document, { childList: true, subtree: true });
  for (const element of document.querySelectorAll("*")) look(element);
  const stop = (): void => observer.disconnect();
  // After that, no element gets in but by code of the page.
  document.addEventListener("DOMContentLoaded", stop, { once: true });
  return stop;
}

/** Firefox has a script ready by now, and runs it unless its type says otherwise. */
function makeText(script: HTMLScriptElement): void {
  if (script.type) script.setAttribute("data-kelisim-type", script.type);
  script.type = "text/plain";
}
