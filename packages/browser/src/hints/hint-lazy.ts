import { lazySlip } from "@kelisim/core";
import type { PageState } from "../page-state.ts";

/** Says which attribute of a tag that waits a lazy loader takes for its own, so that the tag does not wait. */
export function hintLazy({ reporter }: Pick<PageState, "reporter">, element: Element): void {
  const tag = element.localName;
  const short = lazySlip(tag, (name) => element.getAttribute(name));
  if (!short) return;
  const own = short.slice(5);
  reporter.hint(
    `a lazy loader copies ${short} of <${tag} data-kelisim> to ${own} before consent; write data-kelisim-${own}, or take its class "${element.className}" away`,
    element,
  );
}
