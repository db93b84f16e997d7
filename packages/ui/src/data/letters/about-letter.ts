import type { LetterId } from "@kelisim/core";
import { routeOf } from "@kelisim/core/letters";
import { noteTold, type Told, type Ui, withdrawalTerms } from "../../index.ts";
import { dataWords } from "../texts/index.ts";

/** What is to be known before a letter is written: what the policy says of it, what follows, and where it goes. */
export function aboutLetter(ui: Ui, id: LetterId, now: number): readonly Told[] {
  const { config } = ui;
  const { policy, withdrawal, rights = [] } = config;
  if (id === "withdrawal")
    return [...withdrawalTerms(ui, now), ...noteTold(ui, config.retention), ...routeTold(ui, id)];
  if (id === "messages") {
    const others = rights.find((one) => one.id === "stop-messages");
    return [...noteTold(ui, withdrawal?.messages), ...noteTold(ui, others), ...routeTold(ui, id)];
  }
  if (id === "objection") return [...noteTold(ui, policy.objection), ...routeTold(ui, id)];
  const right = rights.find((one) => one.id === id);
  const fee = right?.fee ? [{ text: right.fee[ui.language] }] : [];
  const term = id === "object-decision" ? [{ text: dataWords(ui).decisionTerm }] : [];
  return [...noteTold(ui, right), ...term, ...fee, ...routeTold(ui, id)];
}

function routeTold(ui: Ui, id: LetterId): readonly Told[] {
  const { routes, noAddress } = dataWords(ui);
  const route = routeOf(ui.config, id, ui.language);
  const where = "address" in route ? route.address : "url" in route ? route.url : undefined;
  if (where) return [{ lead: routes[route.kind], text: where }];
  return [{ lead: routes[route.kind], text: noAddress }];
}
