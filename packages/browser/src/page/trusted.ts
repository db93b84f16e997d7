/** Passes the operator's own tags on to sinks that Trusted Types guard. */
export type Trusted = Record<"createHTML" | "createScript" | "createScriptURL", (text: string) => string>;

type PolicyFactory = { createPolicy(name: string, rules: Trusted): Trusted };

/**
 * A policy named `kelisim` where the browser has Trusted Types. What goes through it stood in the operator's page as an
 * inert tag, or was written by a script that the visitor let in; never text of a config or cookie.
 */
export function createTrusted(window: Window): Trusted {
  const same = (text: string): string => text;
  const rules: Trusted = { createHTML: same, createScript: same, createScriptURL: same };
  const { trustedTypes } = window as Window & { trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy("kelisim", rules) ?? rules;
  } catch {
    // The page's CSP does not list the policy, or has it once already: plain text works unless types are enforced.
    return rules;
  }
}

/** Makes a text of others, trusted if all of these are. */
export type Retrust = (given: readonly unknown[], text: string) => string;

/**
 * What no policy has passed stays plain, for the browser to refuse where it refuses such. Strings have `concat`, and so
 * have lists, which become text too; trusted values have not.
 */
export const createRetrust =
  (trusted: Trusted): Retrust =>
  (given, text) =>
    given.some((part) => (part as string)?.concat) ? text : trusted.createHTML(text);
