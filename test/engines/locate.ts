export type Located = { readonly x: number; readonly y: number } | { readonly problem: string };

/**
 * Runs in the page: where to click the first visible match of the selector, in the document and every open shadow
 * root. Scrolls it into view.
 */
export function locate(selector: string): Located {
  const matches = (root: Document | ShadowRoot): Element[] => [
    ...root.querySelectorAll(selector),
    ...[...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? matches(element.shadowRoot) : [])),
  ];
  const box = (element: Element): DOMRect | undefined =>
    [...element.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  const topmost = (x: number, y: number): Element | null => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  /** What has just come up takes no press yet. */
  const settles = (node: Node): boolean => {
    const root = node.getRootNode();
    return root instanceof ShadowRoot && (root.host.hasAttribute("data-kelisim-settling") || settles(root.host));
  };
  const within = (node: Node | null, element: Element): boolean => {
    for (let at = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) if (at === element) return true;
    return false;
  };

  const all = matches(document);
  const element = all.find((match) => box(match) && getComputedStyle(match).visibility === "visible");
  if (!element) return { problem: all.length ? `${all.length} matches, none visible` : "no match" };
  const before = box(element);
  if (before && (before.top < 0 || before.left < 0 || before.bottom > innerHeight || before.right > innerWidth)) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  }
  if (settles(element)) return { problem: "it takes no press yet" };
  const rect = box(element);
  if (!rect) return { problem: "gone while scrolling" };
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const hit = topmost(x, y);
  if (!within(hit, element)) {
    // As a visitor does with what lies behind a bar that stays in sight.
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    return { problem: `covered by ${hit ? hit.outerHTML.slice(0, 120) : "nothing, it is off screen"}` };
  }
  return { x, y };
}
