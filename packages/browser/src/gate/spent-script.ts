import { heldMark } from "../guard/held-form.ts";
import type { Trusted } from "../page/trusted.ts";

/**
 * A script that has started never does again, and neither do its clones and what `innerHTML` has made (HTML, 4.12.1.1).
 * No property tells; but one with an empty address gives an event, unless it has started.
 * @returns asks, and calls `spent` if the script had started when this was called
 */
export function askIfSpent(script: HTMLScriptElement, trusted: Trusted, spent: () => void): () => void {
  const document = script.ownerDocument;
  const probe = script.cloneNode() as HTMLScriptElement;
  // Of what the guard holds it would list others.
  probe.removeAttribute(heldMark);
  for (const { name } of [...probe.attributes]) probe.removeAttribute(name);
  const fresh = document.createElement("script");
  let isFresh = false;
  probe.onerror = () => {
    isFresh = true;
  };
  fresh.onerror = () => {
    if (!isFresh) spent();
  };
  return () => {
    for (const one of [probe, fresh]) {
      one.src = trusted.createScriptURL("");
      document.documentElement.append(one);
      one.remove();
    }
  };
}
