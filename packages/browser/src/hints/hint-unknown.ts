import { nearest } from "@kelisim/core";
import type { PageState } from "../page-state.ts";

/** Says what was likely meant by a name, and shows the element that waits for what will never be granted. */
export function hintUnknown(
  { window, catalogue, reporter }: Pick<PageState, "window" | "catalogue" | "reporter">,
  id: string,
): void {
  const ids = [...catalogue.purposes.keys(), ...catalogue.services.keys()];
  const gated = [...window.document.querySelectorAll("[data-kelisim]")];
  const element = gated.find((one) => one.getAttribute("data-kelisim")?.split(/\s+/).includes(id));
  const meant = nearest(id, ids);
  const parts = [
    `"${id}" is neither a purpose nor a service of this config`,
    element ? `, so <${element.localName} data-kelisim="${element.getAttribute("data-kelisim")}"> stays shut` : "",
    meant ? `; write "${meant}" if that is what you mean` : `; there are ${ids.join(", ")}`,
  ];
  reporter.hint(parts.join(""), element);
}
