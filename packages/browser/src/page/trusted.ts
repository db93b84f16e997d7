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
