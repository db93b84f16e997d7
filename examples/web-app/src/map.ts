import { consent, thirdParty } from "./consent.ts";
import { element } from "./element.ts";
import type { Route } from "./router.ts";

/** An embed that waits in its tag, and code that asks with `allows`. */
export const map: Route = (view) => {
  const frame = element("iframe", "", {
    title: "Карта",
    width: "640",
    height: "320",
    "data-kelisim": "location",
    "data-src": `${thirdParty("geo")}/frame.html?name=app-map`,
  });
  const near = element("p", "", { class: "place" });
  const draw = (): void => {
    near.textContent = consent.allows("location") ? "Жақын көліктер көрсетілген." : "Жақын көліктер көрсетілмейді.";
  };
  view.append(element("h1", "Карта"), near, frame);
  return consent.record.subscribe(draw);
};
