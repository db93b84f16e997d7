import type { Service, Undo } from "@kelisim/core";
import type { Reporter } from "../page/report.ts";
import { placeAttribute } from "./inert.ts";

/**
 * Names their service to the elements that its script fills, by the selectors of the config, as an operator would by
 * hand; also to those that a web app brings later.
 */
export function watchPlaces(
  { document, MutationObserver }: Window & typeof globalThis,
  services: Iterable<Pick<Service, "id" | "fills">>,
  reporter: Reporter,
): Undo {
  let places = [...services].flatMap(({ id, fills = [] }) => (fills.length ? [{ id, selector: fills.join() }] : []));
  const mark = (): void => {
    places = places.filter(({ id, selector }) =>
      reporter.attempt(`"fills" of "${id}" is no selector`, () => {
        for (const element of document.querySelectorAll(selector)) {
          // A placeholder has the classes of what it stands before.
          if (!element.matches(`[${placeAttribute}],[data-kelisim-embed]`)) element.setAttribute(placeAttribute, id);
        }
        return true;
      }),
    );
  };
  mark();
  if (places.length === 0) return () => {};
  const observer = new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length)) mark();
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}
