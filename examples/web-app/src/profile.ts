import { consent } from "./consent.ts";
import { element } from "./element.ts";
import type { Route } from "./router.ts";

/** Remembers what was typed, but only where that purpose is granted. */
export const profile: Route = (view) => {
  const input = element("input", "", { id: "city", "aria-label": "Қала" }) as HTMLInputElement;
  if (consent.allows("preferences")) input.value = localStorage.getItem("app_city") ?? "";
  input.addEventListener("change", () => {
    if (consent.allows("preferences")) localStorage.setItem("app_city", input.value);
  });
  view.append(element("h1", "Профиль"), input);
  return undefined;
};
