import {
  answerPermissions,
  bare,
  createConsent,
  createReporter,
  type LoadActs,
  type LoadBridge,
  type LoadHints,
  type StartGuard,
  type StartStandIns,
} from "@kelisim/browser";
import { type Config, type Consent, languagesOf, type Undo } from "@kelisim/core";
import { signal } from "@preact/signals-core";
import { consentAttribute, fieldAttribute } from "./agreements/attributes.ts";
import { watchAgreements } from "./agreements/watch-agreements.ts";
import { closedConsent } from "./closed.ts";
import { firstLanguage } from "./first-language.ts";
import { instancesOf } from "./instances.ts";
import { createPresence, type DialogParts } from "./presence.ts";

type StartPermissions = (
  window: Window & typeof globalThis,
  terms: NonNullable<NonNullable<Config["gate"]>["permissions"]>,
  consent: Consent,
) => Undo;

/** What a page loads only when it needs it. */
export interface Parts extends DialogParts {
  readonly loadActs: LoadActs;
  readonly loadBridge: LoadBridge;
  readonly loadHints?: LoadHints;
  readonly startGuard?: StartGuard;
  readonly startStandIns?: StartStandIns;
  /** Stands before permissions where the page's head does not. */
  readonly startPermissions?: StartPermissions;
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
    const instance = create(window, withoutTrial(bare(config)), parts);
    instances.set(config.id, instance);
    return instance;
  } catch (cause) {
    // A page does not pay for the full check; what gets past this only ever grants less.
    reporter.error("everything stays shut; parseConfig checks a config", cause);
    const closed = closedConsent();
    answerPermissions(window, closed);
    return closed;
  }
}

/** A lock on trial refuses nothing, so for the page there is none. */
function withoutTrial(config: Config): Config {
  if (config.gate?.lock?.trial) delete (config.gate as { lock?: unknown }).lock;
  return config;
}

/** What stands before permissions: the head's piece, else our own; gone with the instance. */
function beforePermissions(
  window: Window & typeof globalThis,
  config: Config,
  consent: Consent,
  { startPermissions }: Parts,
): Undo | undefined {
  const remove = answerPermissions(window, consent);
  const terms = config.gate?.permissions;
  if (remove || !terms) return remove;
  if (startPermissions) return startPermissions(window, terms, consent);
  createReporter(window).error("kelisim-permissions.js is not in the head: permissions are not guarded");
  return undefined;
}

function create(window: Window & typeof globalThis, config: Config, parts: Parts): Consent {
  const language = signal(firstLanguage(window, config.ui?.language, languagesOf(config)));
  const consent = createConsent({ window, config, language, ...parts });
  const presence = createPresence({ window, config, consent, language, parts });
  const { record, status, allows, when, decide, acceptAll, rejectAll, withdraw, on } = consent;
  const agreements = config.agreements && watchAgreements(window, presence.withAgreements);
  const bind: Consent["bindForm"] = (element, { purpose = "", field } = {}) => {
    const marks = { [consentAttribute]: purpose, [fieldAttribute]: field };
    return agreements?.mark(element as HTMLElement, marks) ?? (() => {});
  };
  const instance: Consent = {
    record,
    status,
    allows,
    when,
    decide,
    acceptAll,
    rejectAll,
    get minor() {
      return consent.minor;
    },
    ask: async (purpose) =>
      allows(purpose) || (!consent.minor && status(purpose) === "undecided" && presence.ask(purpose)),
    withdraw,
    bindButton: bind,
    bindForm: bind,
    mountPolicyNotice: (element) => presence.mountPolicyNotice(element as HTMLElement),
    on,
    show: presence.show,
    hide: presence.hide,
    destroy() {
      remove?.();
      agreements?.close();
      presence.close();
      consent.destroy();
      instancesOf(window).delete(config.id);
    },
  };
  const remove = beforePermissions(window, config, instance, parts);
  return instance;
}
