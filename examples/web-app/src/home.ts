import { consent } from "./consent.ts";
import { element } from "./element.ts";
import type { Route } from "./router.ts";

/** Shows every status live: `status`, and the events that change it. */
export const home: Route = (view) => {
  const list = element("ul", "", { id: "statuses" });
  const draw = (): void => {
    const ids = ["necessary", "preferences", "statistics", "device_id", "location"];
    list.replaceChildren(...ids.map((id) => element("li", `${id}: ${consent.status(id)}`, { "data-status": id })));
  };
  view.append(element("h1", "Келісім күйі"), list);
  return consent.record.subscribe(draw);
};
