import type { Page } from "../engines/engine.ts";

/** `data-part` or id of what has the focus, open shadow roots included; otherwise its tag. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute("data-part") || active?.id || active?.localName || "";
  });
}

/** Waits until that has the focus, and takes presses. */
export function waitForFocus(page: Page, name: string): Promise<unknown> {
  return page.waitFor((wanted) => {
    if (document.querySelector("[data-kelisim-settling]")) return false;
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return (active?.getAttribute("data-part") || active?.id || active?.localName) === wanted;
  }, name);
}

export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80 && (await focused(page)) !== name; i++) await page.press("Tab");
  await waitForFocus(page, name);
}

/** Everything in a shadow root that Tab should reach, by `data-part` or tag, in the order of the text. */
export function tabStops(page: Page, host: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot;
    const all = [...(root?.querySelectorAll("button, a[href], input, summary") ?? [])];
    return (
      all
        // What is folded away has a place too.
        .filter((one) => one.getClientRects().length > 0 && one.checkVisibility())
        .map((one) => one.getAttribute("data-part") || one.id || one.localName)
    );
  }, host);
}

/** What hides what has the focus, or nothing (WCAG 2.4.11 asks for a part of it in sight; this for its middle). */
export function hiddenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const deepest = (find: (root: DocumentOrShadowRoot) => Element | null): Element | null => {
      let found = find(document);
      for (let inner = found; inner; ) {
        found = inner;
        inner = inner.shadowRoot && find(inner.shadowRoot);
      }
      return found;
    };
    const active = deepest((root) => root.activeElement);
    const rect = active?.getClientRects()[0];
    if (!active || !rect) return "nothing has the focus";
    const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
    const hit = deepest((root) => root.elementFromPoint(x, y));
    if (hit && (active.contains(hit) || hit.contains(active))) return "";
    return `${active.getAttribute("data-part") ?? active.localName} is behind ${hit?.outerHTML.slice(0, 80)}`;
  });
}
