import type {
  CookieDeclaration,
  Purpose,
  PurposeKind,
  Service,
  StorageArea,
  StorageDeclaration,
  Term,
  TermUnit,
} from "@kelisim/core";
import * as v from "valibot";
import { field, flag, list, matching, object, oneOf, optional, wholeNumber, words } from "./shape.ts";
import { clauses, text } from "./text.ts";

const id = matching(
  /^[a-z][a-z0-9_-]{0,31}$/,
  "This is not an id.",
  "Start with a letter a-z; then a-z, 0-9, `_` or `-`; at most 32 characters.",
);

const kind = oneOf<PurposeKind>({
  device: true,
  permission: true,
  message: true,
  data: true,
});

export const purpose: v.GenericSchema<Purpose> = object<Purpose>({
  id: field(id, "Name in code: a letter a-z, then a-z, 0-9, `_`, `-`; at most 32."),
  kind: field(
    kind,
    "device: cookies, pixels, storage, identifiers. permission: the browser's permission APIs. message: mail, SMS, calls. data: consent at a button or form, never in the dialog.",
  ),
  title: field(text, "What the visitor says yes or no to, in a few words."),
  description: field(text, "What is done and why, in plain words."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
  always: optional(flag, "The necessary purpose: cannot be refused. Exactly one purpose has it."),
  advertising: optional(flag, "Starts refused while Global Privacy Control is on. Only for device purposes."),
  separable: optional(flag, "false: the operator gives no choice apart from its service. Only for data purposes."),
});

const unit = oneOf<TermUnit>({ minute: true, hour: true, day: true, month: true, year: true });

const persistent: v.GenericSchema<Exclude<Term, "session">> = object<Exclude<Term, "session">>({
  count: field(
    wholeNumber(1, 10_000, "This is not a whole number above 0.", "Count the term in whole units."),
    "How many units.",
  ),
  unit: field(unit, "minute, hour, day, month or year."),
});

const term: v.GenericSchema<Term> = v.union([v.picklist(["session"]), persistent]);

const cookie = object<CookieDeclaration>({
  name: field(words, "Exact name, or with `*` for any run of characters."),
  term: optional(term, '"session" or { count, unit }; left out where the term is not known.'),
  path: optional(words, "A path that is not an ancestor of every page."),
  domain: optional(words, "Set for another site, so that no page of the operator can reach it."),
  httpOnly: optional(flag, "Set by a server as HttpOnly, so that no script can see or clear it."),
});

const storage = object<StorageDeclaration>({
  where: field(
    oneOf<StorageArea>({ localStorage: true, sessionStorage: true, indexedDB: true, cacheStorage: true }),
    "localStorage, sessionStorage, indexedDB or cacheStorage.",
  ),
  name: field(words, "Exact key or database name, or with `*`."),
});

export const service: v.GenericSchema<Service> = object<Service>({
  id: field(id, "Name in code. No purpose may have the same."),
  purpose: field(words, "Id of the purpose it serves."),
  title: field(text, "The service's name."),
  description: optional(text, "What the service does."),
  hosts: optional(list(words), "Host names; each stands for its subdomains too."),
  cookies: optional(list(cookie), "Cookies it sets."),
  storage: optional(list(storage), "Storage it uses."),
});
