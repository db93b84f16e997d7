import type { Screen } from "@kelisim/core";
import { focusControl } from "./focus-control.ts";

type Kind = Screen["kind"];

const settings: Partial<Record<Kind, string>> = { settings: "", withdraw: "withdrawal", rights: "rights" };

/** The views of the settings dialog: one dialog, opened at different places. */
export function isSettings(kind: Kind): boolean {
  return kind in settings;
}

/** The banner and the notice wait beside the page; every other dialog follows an act and is where the visitor now is. */
function takesFocus(kind: Kind): boolean {
  return kind !== "none" && kind !== "banner" && kind !== "notice";
}

/** What has focus, through the shadow roots in between. */
export function focusedElement(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/**
 * Keeps Tab inside a dialog that starts and ends with buttons. A native modal lets it out to the browser's own controls,
 * and Firefox may not come back in from there. WebKitGTK gives Shift+Tab a `code` but no `key`.
 */
export function keepTab(event: KeyboardEvent): void {
  if (event.key !== "Tab" && event.code !== "Tab") return;
  const dialog = event.currentTarget as HTMLElement;
  const buttons = dialog.querySelectorAll("button");
  const ends = [buttons[0], buttons[buttons.length - 1]];
  const [edge, other] = event.shiftKey ? ends : ends.reverse();
  if ((dialog.getRootNode() as ShadowRoot).activeElement !== edge) return;
  event.preventDefault();
  other?.focus();
}

/** Where the visitor was before a dialog took the focus. Letters take it too, though they are drawn elsewhere. */
export function originOf(root: ShadowRoot, from: Kind, before: Element | null): Element | null {
  const active = focusedElement(root.ownerDocument);
  return takesFocus(from) || active?.getRootNode() === root ? before : active;
}

/** Whether the visitor is in a dialog, so that its going must leave them somewhere. */
export function hasFocus(root: ShadowRoot, kind: Kind): boolean {
  return takesFocus(kind) || focusedElement(root.ownerDocument)?.getRootNode() === root;
}

/** After a change of screen: to the heading meant, or back to where the visitor was. */
export function moveFocus(
  root: ShadowRoot,
  from: Kind,
  to: Kind,
  { origin, wasInside }: { readonly origin: Element | null; readonly wasInside: boolean },
): void {
  const find = (selector: string): HTMLElement | null => root.querySelector(selector);
  if (takesFocus(to)) {
    const heading = find(`[id="${settings[to] || "asked"}"]`);
    (heading ?? find("h2"))?.focus();
    heading?.scrollIntoView();
  } else if (takesFocus(from)) {
    const back = (): void =>
      (find("[data-part=choose],[data-part=open-settings]") ?? (origin as HTMLElement | null))?.focus();
    // The page is inert until the letters are gone, and others take them away.
    if (from === "letters") root.ownerDocument.defaultView?.queueMicrotask(back);
    else back();
  }
  if (wasInside && to === "none") focusControl(root.ownerDocument);
}
