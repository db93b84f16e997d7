import type { Trusted } from "../page/trusted.ts";
import { inertValue } from "./inert-attributes.ts";

/** On an inert script that has run, so that a copy of it is told from one that never did. */
export const ranMark = "data-kelisim-ran";

/** What browsers run by no means, so that a copy of a script that has it stays inert. */
const inertType = "text/plain";

/** Attributes of the inert form, which a script made in its stead does not keep. */
const inertOnly = /^(type|src|data-kelisim|data-(kelisim-)?(type|src)|data-kelisim-ran)$/;

export const isInertScript = (script: HTMLScriptElement): boolean => script.type === inertType;

/** The address of an inert script. One that was written for another tool has it in `src`. */
export const addressOf = (script: HTMLScriptElement): string | null =>
  inertValue(script, "src") ?? script.getAttribute("src");

export const typeOf = (script: HTMLScriptElement): string =>
  isInertScript(script) ? (inertValue(script, "type") ?? "") : script.type;

/** Runs in document order after the page is parsed, as `defer` and modules do. */
export function isDeferred(script: HTMLScriptElement): boolean {
  const deferred = script.hasAttribute("defer") || typeOf(script) === "module";
  return deferred && !script.hasAttribute("async");
}

/**
 * Has the browser look at an inert script again, unless it has started before; and leaves it looking inert, so that no
 * copy of it runs by itself. It stays the very element, in its place: frameworks trip over another. It is async, as a
 * script made by code is: the browser would keep all others in one order for the whole page, and one that hangs would
 * hold up every vendor (HTML, 4.12.1.1). Order within a service is kept by its lane.
 * @throws what a browser throws that refuses its address or code; then it is as before
 */
export function startScript(script: HTMLScriptElement, trusted: Trusted): void {
  const address = addressOf(script);
  const code = script.text;
  const type = typeOf(script);
  // The type counts for as long as the browser looks.
  if (type) script.type = type;
  else script.removeAttribute("type");
  try {
    if (address === null) {
      // Chromium does not look again for a text that is the same.
      script.replaceChildren();
      script.text = trusted.createScript(code);
    } else {
      // What looks again is an attribute that was not there.
      if (script.matches("[src]")) script.removeAttribute("src");
      script.src = trusted.createScriptURL(address);
    }
  } catch (cause) {
    // Before its text is back, which would have the browser look.
    script.type = inertType;
    if (address === null) script.append(code);
    throw cause;
  }
  script.type = inertType;
  script.setAttribute(ranMark, "");
}

/** A script that runs beside an inert one which cannot run itself, with the same attributes, its nonce included. */
export function scriptFor(inert: HTMLScriptElement, trusted: Trusted): HTMLScriptElement {
  const live = inert.ownerDocument.createElement("script");
  for (const { name, value } of inert.attributes) if (!inertOnly.test(name)) live.setAttribute(name, value);
  // Browsers hide the attribute from selectors and scripts; only the property still has it.
  if (inert.nonce) live.nonce = inert.nonce;
  live.type = typeOf(inert);
  const address = addressOf(inert);
  if (address === null) live.text = trusted.createScript(inert.text);
  else live.src = trusted.createScriptURL(address);
  return live;
}

/** Puts it in, where it starts, and leaves it looking inert. */
export function putIn(live: HTMLScriptElement, inert: HTMLScriptElement): void {
  inert.after(live);
  live.type = inertType;
}
