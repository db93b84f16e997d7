import { consent } from "./consent.ts";
import { element } from "./element.ts";
import type { Route } from "./router.ts";

/** Shows every status live: `status`, and the events that change it. */
export const home: Route = (view) => {
  const list = element("ul", "", { id: "statuses" });
  const draw = (): void => {
    const ids = ["necessary", "preferences", "statistics", "device_id", "location"];
    const rows = ids.map((id) => {
      const status = consent.status(id);
      return element("li", `${id}: ${status}`, { "data-status": id, "data-state": status });
    });
    list.replaceChildren(...rows);
  };
  view.append(element("h1", "Келісім күйі"), list);
  return consent.record.subscribe(draw);
};
