import type { Trusted } from "../page/trusted.ts";

/** Attributes of the inert form, which the running script does not keep. */
const inertOnly = new Set(["type", "src", "data-type", "data-src", "data-kelisim"]);

/** Runs in document order after the page is parsed, as `defer` and modules do. */
export function isDeferred(script: HTMLScriptElement): boolean {
  const deferred = script.hasAttribute("defer") || script.getAttribute("data-type") === "module";
  return deferred && !script.hasAttribute("async");
}

/**
 * A script that runs where the inert one stood. Changing `type` on a `text/plain` script does not run it, so it is made
 * anew, with the same attributes, its nonce included.
 */
export function liveScript(inert: HTMLScriptElement, trusted: Trusted): HTMLScriptElement {
  const live = inert.ownerDocument.createElement("script");
  for (const { name, value } of inert.attributes) if (!inertOnly.has(name)) live.setAttribute(name, value);
  // Browsers hide the attribute from selectors and scripts; only the property still has it.
  if (inert.nonce) live.nonce = inert.nonce;
  const type = inert.getAttribute("data-type");
  if (type) live.type = type;
  // It stays async, as a script made by code is: the browser would keep all others in one order for the whole page, and
  // one that hangs would hold up every vendor (HTML, 4.12.1.1). Order within a service is kept by its lane.
  const src = inert.getAttribute("data-src");
  if (src) live.src = trusted.createScriptURL(src);
  else live.text = trusted.createScript(inert.text);
  return live;
}
