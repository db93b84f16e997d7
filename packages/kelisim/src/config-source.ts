import type { Config } from "@kelisim/core";

/** Address of a JSON config: `<script src="kelisim.js" data-config="…">`. */
export const addressAttribute = "data-config";

const inline = "script[data-kelisim-config]";

/**
 * The config of a script-tag page: from the script's `data-config` address, else from
 * `<script type="application/json" data-kelisim-config>`. No variable of the page and no element of another kind is one.
 * @throws Error that says what is missing or wrong, and what to do
 */
export async function configOf(window: Window & typeof globalThis, script: Element | null): Promise<Config> {
  const address = script?.getAttribute(addressAttribute);
  return address ? fetched(window, address) : inlined(await inlineElement(window));
}

async function fetched(window: Window & typeof globalThis, address: string): Promise<Config> {
  // Against the page's own address, since a `<base>` may be a stranger's.
  const response = await window.fetch(new window.URL(address, window.location.href)).catch(() => undefined);
  if (!response?.ok) throw new Error(`no config at ${address}: ${response?.status ?? "no answer"}`);
  return parsed(await response.text());
}

/** A script in the head may come before the element with the config. */
async function inlineElement({ document, Promise: Later }: Window & typeof globalThis): Promise<Element | null> {
  const find = (): Element | null => document.querySelector(inline);
  if (find() || document.readyState !== "loading") return find();
  await new Later((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  return find();
}

function inlined(element: Element | null): Config {
  if (!element) throw new Error(`no config: neither ${inline} nor ${addressAttribute} is in the page`);
  return parsed(element.textContent ?? "");
}

function parsed(text: string): Config {
  try {
    return JSON.parse(text) as Config;
  } catch {
    throw new Error(`the config is not JSON; it starts with ${text.trim().slice(0, 20)}`);
  }
}
