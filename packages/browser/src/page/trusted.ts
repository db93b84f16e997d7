/** Passes the operator's own tags on to sinks that Trusted Types guard. */
export interface Trusted {
  html(text: string): string;
  script(text: string): string;
  scriptUrl(url: string): string;
}

type Policy = Record<"createHTML" | "createScript" | "createScriptURL", (text: string) => string>;
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy };

/**
 * A policy named `kelisim` where the browser has Trusted Types. What goes through it stood in the operator's page as an
 * inert tag, or was written by a script that the visitor let in; never text of a config or cookie.
 */
export function createTrusted(window: Window): Trusted {
  const same = (text: string): string => text;
  const rules: Policy = { createHTML: same, createScript: same, createScriptURL: same };
  const policy = createPolicy(window, rules);
  return {
    html: policy.createHTML.bind(policy),
    script: policy.createScript.bind(policy),
    scriptUrl: policy.createScriptURL.bind(policy),
  };
}

function createPolicy(window: Window, rules: Policy): Policy {
  const factory = (window as Window & { trustedTypes?: PolicyFactory }).trustedTypes;
  try {
    return factory?.createPolicy("kelisim", rules) ?? rules;
  } catch {
    // The page's CSP does not list the policy, or has it once already: plain text works unless types are enforced.
    return rules;
  }
}
