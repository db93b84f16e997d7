import type { InertHtml } from "./inert-html.ts";
import type { Look, Patches } from "./patches.ts";

/** Sees every window that the page reaches through a frame, before the page does; a frame's has its own functions. */
export function guardFrames(
  realm: Window & typeof globalThis,
  { patch }: Patches,
  enter: (frame: Window | Document | null) => void,
  look: EventListener,
): void {
  const { HTMLIFrameElement, HTMLObjectElement, HTMLEmbedElement, Document, document } = realm;
  const entering: Look = () => (found) => {
    enter(found as Window | Document | null);
    return found;
  };
  for (const { prototype } of [HTMLIFrameElement, HTMLObjectElement, HTMLEmbedElement]) {
    patch(prototype, "contentWindow contentDocument", entering, "get");
    patch(prototype, "getSVGDocument", entering);
  }
  // A frame by its name. A window of its own may outlive this page, and would be held by what nobody can grant any more.
  patch(realm, "open", () => (opened) => {
    const frame = opened as Window | null;
    if (frame && frame.parent !== frame) enter(frame);
    return opened;
  });
  // A document that is opened anew forgets who listens.
  patch(Document.prototype, "open write writeln", (_, self) => (made) => {
    listen(self as Document);
    return made;
  });
  const listen = (opened: Document): void => {
    opened.addEventListener("load", look, true);
    const { defaultView } = opened;
    for (let at = 0; defaultView && at < defaultView.length; at++) enter(defaultView[at] as Window);
  };
  // Also what is reached by `frames[0]`: an empty frame is loaded by the time that it is in the page.
  listen(document);
}

/**
 * What a document does when something in it has loaded. One for all, which keeps no frame.
 * @param again frames that had their second try
 */
export function createFrameLook(
  enter: (frame: Window | Document | null) => void,
  again: WeakSet<object>,
): EventListener {
  const look = ({ target: frame }: { readonly target: HTMLIFrameElement }): void => {
    // Every image and script tells that it has loaded, too; without a window there is nothing to enter.
    enter(frame.contentWindow);
    // On a reload Firefox gives a frame what it had before: nothing, where it was held then. Once each.
    if (!again.has(frame) && /^http/.test(frame.src) && frame.contentDocument?.URL === "about:blank") {
      again.add(frame);
      frame.replaceWith(frame);
    }
  };
  return look as unknown as EventListener;
}

/** The text of a frame, with a script that lets the guard in before any of the frame's own runs. */
export type FrameText = (html: string) => string;

/** @param entry where a frame finds the guard */
export function createFrameText(entry: string, inertHtml: InertHtml, nonce: string): FrameText {
  const enter = `document.currentScript.remove();try{parent.${entry}.enter(self)}catch{}`;
  const script = `<script nonce="${nonce}">${enter}</script>`;
  // A doctype that does not come first would change how the frame is laid out.
  return (html) => inertHtml(html, true).replace(/^(\s*<!doctype[^>]*>)?/i, `$&${script}`);
}
