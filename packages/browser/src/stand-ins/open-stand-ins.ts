import { inertValue } from "../gate/inert-attributes.ts";
import { guardOfHead } from "../guard/guard-of-head.ts";
import type { LockWindow } from "../lock/open-lock.ts";
import { baseAddress } from "../page/base-address.ts";
import { createIdsAt } from "../page/places.ts";
import { attempt } from "../page/report-error.ts";
import { createStandIn, type StandIn } from "./stand-in.ts";
import { type StandIns, type StandInsHolder, standInsEntry } from "./stand-ins-of-head.ts";
import type { StandInGlobal, StandInTerms } from "./terms.ts";
import { watchScripts } from "./watch-scripts.ts";

/**
 * Puts stand-ins in the place of vendors' globals, ahead of all else in the page, each once the parser has come by a tag
 * of its service that waits: in a page without one there is nothing to find.
 * @param known whether a service is let in, where an instance starts them; in the head it is what others have read there
 */
export function openStandIns(window: StandInsHolder, terms: StandInTerms, known?: (id: string) => boolean): StandIns {
  const { document, console, URL } = window;
  const base = baseAddress(window);
  const idsAt = createIdsAt(terms.places);
  let allows = known ?? allowedByHead(window, terms);

  const create = (global: StandInGlobal): readonly [StandInGlobal, StandIn] => {
    const said = new Set<string>();
    const isOpen = (): boolean => global[1].some((id) => allows(id));
    const lost = (member: string): void => {
      if (said.has(member)) return;
      said.add(member);
      say(global[1][0] ?? "", member);
    };
    return [global, createStandIn(window, global, { isOpen, lost })];
  };
  const say = (id: string, member: string): void => {
    const then = `when("${id}", () => { … })`;
    const script = (document.currentScript as HTMLScriptElement | null)?.src || "a script of this page";
    try {
      console.error(
        `[kelisim] ${script} calls ${member}, which waits for consent to "${id}", so nothing came of it; put that code into ${known ? `consent.${then}` : `kelisim.push(({ when }) => ${then})`}`,
      );
    } catch {
      // The page's own `console.error`. There is nobody else to tell.
    }
  };
  const standIns = terms.globals.map(create);

  /** Ids of the services that a script is a tag of. */
  const idsOf = (script: HTMLScriptElement): readonly string[] => {
    const named = (script.getAttribute("data-kelisim") ?? "").split(/[\s|]+/);
    try {
      const address = inertValue(script, "src") ?? (terms.holds && script.src);
      return [...named, ...((address && idsAt(new URL(address, base()))) || [])];
    } catch {
      // What is no address is nobody's.
      return named;
    }
  };
  const isTag = (
    script: HTMLScriptElement,
    ids: readonly string[],
    [name, services, kinds]: StandInGlobal,
  ): boolean => {
    // Who asks for a tag that loads some time waits for what it brings, and would take this for it.
    if (typeof kinds === "object" && script.async) return false;
    // A script of a purpose is that of whom it names.
    const mayBe = script.text.includes(name.split(".", 1)[0] ?? "");
    return services.some((id) => ids.includes(id) || (mayBe && ids.includes(terms.services[id]?.[0] ?? "")));
  };
  const look = (script: HTMLScriptElement): void => {
    const ids = idsOf(script);
    for (const [global, standIn] of standIns) {
      if (isTag(script, ids, global) && !global[1].some((id) => allows(id))) attempt(window, standIn.put);
    }
  };
  const settle = (): void => {
    for (const [, standIn] of standIns) attempt(window, standIn.settle);
  };

  const unwatch = watchScripts(window, (script) => attempt(window, () => look(script)));
  // A script that declares a function puts it there without a word.
  document.addEventListener("load", settle, true);
  window.addEventListener("kelisim:release", settle);
  const opened: StandIns = {
    update(next) {
      allows = next;
      settle();
    },
    lost: () => standIns.flatMap(([[, ids], { hasLost }]) => (hasLost ? ids : [])),
    remove() {
      unwatch();
      document.removeEventListener("load", settle, true);
      window.removeEventListener("kelisim:release", settle);
      for (const [, standIn] of standIns) standIn.remove();
      window[standInsEntry] = undefined;
    },
  };
  window[standInsEntry] = opened;
  return opened;
}

/**
 * What the guard or the lock of the page have read in the record. Without them nothing runs until the SDK lets it in,
 * which says so.
 */
function allowedByHead(window: StandInsHolder, { services }: StandInTerms): (id: string) => boolean {
  const guard = guardOfHead(window);
  if (guard) return (id) => guard.allows(id);
  const { kelisimLock } = window as LockWindow;
  const [purposes, listed] = (typeof kelisimLock === "string" ? kelisimLock : "")
    .split(" ")
    .map((list) => list.split(","));
  return (id) => {
    const [purpose = "", fingerprint = ""] = services[id] ?? [];
    return Boolean(purposes?.includes(purpose) && listed?.includes(fingerprint));
  };
}
