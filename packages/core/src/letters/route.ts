import type { Config, Withdrawal } from "../config.ts";
import { inLanguage, type Language } from "../language.ts";
import type { LetterId } from "./grounds.ts";

/**
 * Where a letter goes. An address is missing where the operator has not given it yet.
 *
 * `post` with `registered`: by registered letter or courier. `written`: on paper, in a way the policy leaves open.
 * `contacts`: the policy sends visitors to contacts that it does not print.
 */
export type LetterRoute =
  | { readonly kind: "email"; readonly address?: string }
  | { readonly kind: "post"; readonly address?: string; readonly registered: boolean }
  | { readonly kind: "written"; readonly address?: string }
  | { readonly kind: "form"; readonly url?: string }
  | { readonly kind: "contacts" };

export function routeOf(config: Config, id: LetterId, language: Language): LetterRoute {
  const { policy, withdrawal } = config;
  if (id === "objection" && policy.objection) return { kind: "email", address: policy.objection.email };
  if (id === "withdrawal" && withdrawal) return withdrawalRoute(config, withdrawal, language);
  // Autocheck 8.2 sends a withdrawal of messages to the e-mail of 8.1. No policy asks for paper to stop messages.
  if (id === "messages" && withdrawal?.route === "email") return withdrawalRoute(config, withdrawal, language);
  return contactRoute(config, language);
}

/** The form of a withdrawal is that of the contacts, where it has none of its own. */
export function withdrawalForm({ contacts, withdrawal }: Pick<Config, "contacts" | "withdrawal">): string | undefined {
  return withdrawal?.route === "form" ? (withdrawal.address ?? contacts?.form) : undefined;
}

function withdrawalRoute(
  config: Config,
  { route, address, postalAddress }: Withdrawal,
  language: Language,
): LetterRoute {
  if (route === "email") return { kind: route, ...(address && { address }) };
  const url = withdrawalForm(config);
  if (route === "form") return { kind: route, ...(url && { url }) };
  const postal = postalAddress && { address: inLanguage(postalAddress, language) };
  return route === "post" ? { kind: route, registered: true, ...postal } : { kind: route, ...postal };
}

/** The quickest way first. A form that is listed as pending is still the way the policy names. */
function contactRoute({ contacts, pending = [] }: Config, language: Language): LetterRoute {
  if (contacts?.email) return { kind: "email", address: contacts.email };
  if (contacts?.form) return { kind: "form", url: contacts.form };
  if (pending.some(({ path }) => path === "contacts.form")) return { kind: "form" };
  if (contacts?.address) return { kind: "post", registered: false, address: inLanguage(contacts.address, language) };
  return { kind: "contacts" };
}
