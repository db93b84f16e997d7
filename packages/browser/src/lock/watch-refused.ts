import type { Config, Undo } from "@kelisim/core";
import type { Realm } from "../page/ascii-place.ts";
import { isWithin } from "../page/domains.ts";
import type { Events } from "../page/events.ts";
import type { Reporter } from "../page/report.ts";
import type { LockWindow } from "./open-lock.ts";

export interface RefusalsOptions {
  readonly window: Window & Realm;
  readonly config: Pick<Config, "services" | "gate">;
  readonly reporter: Pick<Reporter, "error">;
  readonly events: Pick<Events, "emit">;
}

/**
 * Tells of what the lock refuses though no service has it: the site itself may need it, and a page seldom shows that a
 * form of its own has reached nobody. Each is an event; the console hears once of each use of each origin.
 */
export function watchRefused({ window, config, reporter, events }: RefusalsOptions): Undo {
  if (!config.gate?.lock) return () => {};
  const { document } = window;
  const told = new Set<string>();
  const isOfService = (host: string): boolean =>
    config.services.some(({ hosts = [] }) => hosts.some((place) => isWithin(host, place.replace(/\/.*/, ""), window)));

  const tell = (event: Event): void => {
    const { blockedURI, effectiveDirective: use, originalPolicy } = event as SecurityPolicyViolationEvent;
    const [, origin, host] = /^((?:https?|wss?):\/\/([^/:]+)[^/]*)/.exec(blockedURI) ?? [];
    // The site may have a policy of its own; the lock's has all that is in the page itself.
    if (!origin || !host || !originalPolicy.includes("'unsafe-eval' data: blob:") || isOfService(host)) return;
    if (!told.has(use + origin))
      reporter.error(
        `the lock refused ${use} to ${origin}, of no service; if the site needs it, add "${origin}" to gate.lock.allow`,
      );
    told.add(use + origin);
    events.emit("blocked", { address: blockedURI, use });
  };
  for (const event of (window as LockWindow).kelisimRefused?.splice(0) ?? []) tell(event);
  document.addEventListener("securitypolicyviolation", tell);
  return () => document.removeEventListener("securitypolicyviolation", tell);
}
