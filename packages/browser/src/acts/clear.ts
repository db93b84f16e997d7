import {
  type ClearedItem,
  type CookieDeclaration,
  matchesName,
  type RemainingItem,
  type RemainingReason,
} from "@kelisim/core";
import type { Declared } from "../clear/declared.ts";
import { expireCookie, loadedPath, pathsSeen, visibleCookies } from "../clear/expire-cookie.ts";
import { expireDeclared } from "../clear/sweep.ts";
import { isWithin } from "../page/domains.ts";
import { storageArea } from "./storage-areas.ts";

export interface Clearing {
  readonly cleared: readonly ClearedItem[];
  readonly remaining: readonly RemainingItem[];
}

export interface ClearOptions {
  readonly window: Window & typeof globalThis;
  readonly declared: Declared;
  /** The widest domain that cookies go from, as of `expireDeclared`. */
  readonly widest?: string | undefined;
  /** Cookie names that were expired just before, in the turn of the withdrawal itself. */
  readonly found?: readonly string[];
  /** Cookies of services that were let in; what is out of reach among them is worth a word. */
  readonly mayBeSet?: readonly CookieDeclaration[];
}

/** Code of a withdrawn service may still run and write again; it is given this long, in milliseconds, each time. */
const pause = 60;
const attempts = 3;

/** Clears what is declared, looks again, and tells what is gone and what is not. */
export async function clear(options: ClearOptions): Promise<Clearing> {
  const cookies = await clearCookies(options);
  const stored = await clearStorage(options);
  return {
    cleared: [...cookies.cleared, ...stored.cleared],
    remaining: [...cookies.remaining, ...stored.remaining, ...unseen(options, cookies)],
  };
}

async function clearCookies({ window, declared, widest, found = [] }: ClearOptions): Promise<Clearing> {
  const { document } = window;
  const names = new Set(found);
  const gone = new Set<string>();
  for (let attempt = 0; attempt < attempts; attempt++) {
    for (const name of expireDeclared(window, declared, widest)) names.add(name);
    const visible = visibleCookies(document);
    for (const name of names) if (!visible.includes(name)) gone.add(name);
    if (!names.size) break;
    await new Promise((resolve) => window.setTimeout(resolve, pause));
  }
  const visible = visibleCookies(document);
  const items = [...names].map((name) => ({ name, where: "cookie" as const }));
  return {
    cleared: items.filter(({ name }) => !visible.includes(name)),
    remaining: items
      .filter(({ name }) => visible.includes(name))
      .map((item) => ({ ...item, reason: gone.has(item.name) ? "rewritten" : stays(loadedPath(window)) })),
  };
}

/** Why a cookie that this page sees cannot be expired: a line that sets a path ends at `;`. */
const stays = (path: string): RemainingReason => (path.includes(";") ? "other-path" : "blocked");

/** Declared cookies that this page cannot vouch for. */
function unseen({ window, mayBeSet = [] }: ClearOptions, { cleared, remaining }: Clearing): RemainingItem[] {
  const seen = new Set([...cleared, ...remaining].map(({ name }) => name));
  const told = new Set<string>();
  return mayBeSet.flatMap(({ name, ...cookie }) => {
    const reason = outOfReach(cookie, window);
    const site = reason === "other-domain" ? cookie.domain : undefined;
    const key = `${reason} ${site} ${name}`;
    // One that is cleared here may stand on another path too.
    if (!reason || cookie.unproven || told.has(key) || (reason !== "other-path" && seen.has(name))) return [];
    told.add(key);
    // A page may expire a cookie of a path that it cannot read.
    if (reason === "other-path" && !name.includes("*")) expireCookie(window, name, [cookie.path ?? "/"]);
    return [{ name, where: "cookie", reason, ...(site && { site }) }];
  });
}

/** Why no page, or not this one, can reach a declared cookie; `undefined` where it can. */
function outOfReach(
  { httpOnly, domain, path }: Omit<CookieDeclaration, "name">,
  window: Window & typeof globalThis,
): RemainingReason | undefined {
  if (httpOnly) return "http-only";
  if (domain && !isWithin(window.location.hostname, domain, window)) return "other-domain";
  return path && !pathsSeen(loadedPath(window)).includes(path) ? "other-path" : undefined;
}

async function clearStorage({ window, declared }: ClearOptions): Promise<Clearing> {
  const cleared: ClearedItem[] = [];
  const remaining: RemainingItem[] = [];
  const seen = new Set<string>();
  for (const { where, name: pattern } of declared.storage) {
    try {
      const area = storageArea(window, where);
      for (const name of await area.names()) {
        const key = `${where} ${name}`;
        if (seen.has(key) || !matchesName(pattern, name) || declared.keeps(where, name)) continue;
        seen.add(key);
        if (await area.remove(name)) cleared.push({ name, where });
        else remaining.push({ name, where, reason: "blocked" });
      }
    } catch {
      // The browser shuts this storage to the page, so whether anything is in it cannot be told.
      remaining.push({ name: pattern, where, reason: "blocked" });
    }
  }
  return { cleared, remaining };
}
