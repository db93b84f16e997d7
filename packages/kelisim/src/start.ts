import { createConsent, createReporter, type LoadActs, type StartGuard } from "@kelisim/browser";
import type { Config, Consent } from "@kelisim/core";
import { signal } from "@preact/signals-core";
import { closedConsent } from "./closed.ts";
import { firstLanguage } from "./first-language.ts";
import { instancesOf } from "./instances.ts";
import { createPresence, type DialogParts } from "./presence.ts";

/** What a page loads only when it needs it. */
export interface Parts extends DialogParts {
  readonly loadActs: LoadActs;
  readonly startGuard?: StartGuard;
}

/**
 * Starts one operator's consent in a page.
 * @returns a closed instance, which allows nothing, where the config cannot be used; the instance that is there already,
 * where the operator was started before. Both are said in the console.
 */
export function start(window: Window & typeof globalThis, config: Config, parts: Parts): Consent {
  const reporter = createReporter(window);
  const instances = instancesOf(window);
  const running = instances.get(config?.id);
  if (running) {
    reporter.error(`"${config.id}" was started twice; the first one goes on`);
    return running;
  }
  try {
    const instance = create(window, config, parts);
    instances.set(config.id, instance);
    return instance;
  } catch (cause) {
    // A page does not pay for the full check; what gets past this only ever grants less.
    reporter.error("everything stays shut: this config cannot be used here; parseConfig checks one", cause);
    return closedConsent();
  }
}

function create(window: Window & typeof globalThis, config: Config, parts: Parts): Consent {
  const language = signal(firstLanguage(window, config));
  const consent = createConsent({ window, config, language, loadActs: parts.loadActs, startGuard: parts.startGuard });
  const presence = createPresence({ window, config, consent, language, parts });
  const { record, status, allows, when, decide, acceptAll, rejectAll, withdraw, on } = consent;
  return {
    record,
    status,
    allows,
    when,
    decide,
    acceptAll,
    rejectAll,
    withdraw,
    on,
    show: presence.show,
    hide: presence.hide,
    destroy() {
      presence.close();
      consent.destroy();
      instancesOf(window).delete(config.id);
    },
  };
}
