import { createIdsAt, placesOf } from "../page/places.ts";
import type { PageState } from "../page-state.ts";

/** What the browser asked for by itself, for an element, and which runs in no page; frames are looked for in the page. */
const passive = /^(img|image|input|css|link|icon|video|audio|track|i?frame|subdocument|embed|object)$/;

/** Elements whose code runs; what the gate holds has none. */
const active = "script[src]:not([data-kelisim]), iframe[src], frame[src], embed[src], object[data]";

/** So many resources a browser notes at the least (Resource Timing, 4.2); a page that has more may not tell of the rest. */
const notedAtMost = 250;

/**
 * Whether code of these purposes may be running here, whoever let it in; it stops only when the page is loaded anew.
 * What the gate and `when` ran is known. A vendor's own tag that was never held shows by the addresses that were asked for.
 */
export function mayRun(page: PageState, isMeant: (purpose: string) => boolean): boolean {
  const { window, catalogue } = page;
  const { services } = catalogue;
  if (page.ran().some((id) => isMeant(services.get(id)?.purpose ?? id))) return true;
  // One that is told by its signal runs in any page.
  const opened = [...services.values()].filter(
    ({ id, purpose, gate }) => gate !== "signal" && page.opened.has(id) && isMeant(purpose),
  );
  // No address tells of what is part of the site's own files.
  if (opened.some(({ bundled }) => bundled)) return true;
  if (!opened.length) return false;
  const ids = new Set(opened.map(({ id }) => id));
  const noted = notedIn(window);
  return noted.length >= notedAtMost || [...idsAsked(page, running(window, noted))].some((id) => ids.has(id));
}

/**
 * Services that have run in this page, or were asked for anything, a picture say: so that they may have set a cookie on
 * their own site. Of what the browser does not note nothing is known, and nothing is said.
 */
export function servicesThatRan(page: PageState): ReadonlySet<string> {
  const { window } = page;
  return new Set([...page.ran(), ...idsAsked(page, askedFor(window))]);
}

const notedIn = ({ performance }: Window): readonly PerformanceResourceTiming[] =>
  (performance?.getEntriesByType("resource") ?? []) as PerformanceResourceTiming[];

/** Ids of the services that addresses belong to. */
function* idsAsked({ window, catalogue }: PageState, addresses: Iterable<string>): Generator<string> {
  const idsAt = createIdsAt(placesOf(catalogue.services.values(), window));
  for (const address of addresses) {
    try {
      yield* idsAt(new window.URL(address)) ?? [];
    } catch {
      // No address.
    }
  }
}

/** Addresses of all that runs in the page, and of all that code has asked for. */
const running = (window: Window, noted: readonly PerformanceResourceTiming[]): string[] => [
  ...noted.flatMap(({ name, initiatorType }) => (passive.test(initiatorType) ? [] : name)),
  ...addressesOf(window, active),
];

/** These, and those of pictures and the like. */
const askedFor = (window: Window): string[] => [
  ...notedIn(window).map(({ name }) => name),
  ...addressesOf(window, `${active}, img[src]`),
];

const addressesOf = ({ document }: Window, selector: string): string[] =>
  [...document.querySelectorAll<HTMLScriptElement & Partial<HTMLObjectElement>>(selector)].map(
    ({ src, data = src }) => data,
  );
