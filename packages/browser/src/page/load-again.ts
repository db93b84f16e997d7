/** https://html.spec.whatwg.org/multipage/nav-history-apis.html#navigationactivation */
type NavigationWindow = Window & { navigation?: { activation?: { from: unknown } | null } };

/**
 * Loads the page again by GET, where that can do no harm: a page cannot tell whether it answers a form that was sent, so
 * it must be the first of this site in its tab, with no page before it that could have sent one. So it never loads twice.
 * @returns whether it does
 */
export function loadAgain(window: Window & typeof globalThis): boolean {
  const { document, location, performance, parent } = window;
  const [load] = performance.getEntriesByType?.("navigation") ?? [];
  const { activation } = (window as NavigationWindow).navigation ?? {};
  const isFirst = activation && !activation.from && !document.referrer && parent === window;
  const isPlain = (load as PerformanceNavigationTiming | undefined)?.type === "navigate";
  // With a fragment this would be a jump within the page.
  if (!isFirst || !isPlain || location.href.includes("#")) return false;
  location.replace(location.href);
  return true;
}
