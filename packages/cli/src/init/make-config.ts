import type { ConfigInput, Pending, ServiceCategory } from "@kelisim/core";
import { services as catalogue } from "@kelisim/services";
import type { Answers } from "./answers.ts";
import { intro, order, purposes } from "./purposes.ts";

/** A config to start from. What only the operator can supply, and has not, is listed as pending; nothing is made up. */
export function makeConfig(answers: Answers): ConfigInput {
  const { id, nameKk, nameRu, host, controllerKk, controllerRu, bin, policyUrl, services, lock, strictLock } = answers;
  const categories = categoriesOf(services);
  const pending = pendingOf(answers);
  return {
    id,
    name: { kk: nameKk, ru: nameRu },
    controllers: [{ name: { kk: controllerKk, ru: controllerRu }, ...(bin && { bin }) }],
    hosts: [host, `www.${host}`],
    policy: { ...(policyUrl && { url: { kk: policyUrl, ru: policyUrl } }), languages: ["kk", "ru"] },
    consent: { months: 13 },
    cookie: { domain: host },
    intro,
    purposes: order.filter((category) => categories.has(category)).map((category) => purposes[category]),
    services,
    gate: {
      guard: true,
      ...(lock && { lock: { allow: ["'self'"], ...(!strictLock && { connections: "guard" as const }) } }),
    },
    ...(pending.length && { pending }),
  };
}

/** Statistics are what a site most often has; a config that asks for nothing would have nothing to show. */
function categoriesOf(ids: readonly string[]): ReadonlySet<ServiceCategory> {
  const chosen = catalogue.filter(({ id }) => ids.includes(id)).map(({ category }) => category);
  return new Set<ServiceCategory>(["necessary", ...(chosen.length ? chosen : (["analytics"] as const))]);
}

function pendingOf({ bin, policyUrl, services }: Answers): Pending[] {
  return [
    ...(bin ? [] : [{ path: "controllers[0].bin", why: "The business number of the controller was not given." }]),
    ...(policyUrl ? [] : [{ path: "policy.url", why: "The address of the privacy policy was not given." }]),
    { path: "policy.revision", why: "The date or version that the policy carries was not given." },
    ...(services.length ? [] : [{ path: "services", why: "The services of the site were not given." }]),
  ];
}
