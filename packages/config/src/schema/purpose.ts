import type {
  Channel,
  CookieDeclaration,
  CookieUse,
  Purpose,
  PurposeKind,
  Service,
  ServiceInput,
  StandInKind,
  StandIns,
  StorageArea,
  StorageDeclaration,
  Term,
  TermUnit,
  VendorSignal,
} from "@kelisim/core";
import * as v from "valibot";
import { field, flag, list, matching, object, oneOf, optional, record, wholeNumber, words } from "./shape.ts";
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

const channel = oneOf<Channel>({ call: true, sms: true, whatsapp: true, telegram: true, email: true });

export const purpose: v.GenericSchema<Purpose> = object<Purpose>({
  id: field(id, "Name in code: a letter a-z, then a-z, 0-9, `_`, `-`; at most 32."),
  kind: field(
    kind,
    "device: cookies, pixels, storage, identifiers. permission: the browser's permission APIs. message: mail, SMS, calls. data: consent at a button or form, never in the dialog.",
  ),
  title: field(text, "What the visitor says yes or no to, in a few words."),
  short: optional(text, "One to four words, as in a list: for the line of the banner that names what is asked for."),
  description: field(text, "What is done and why, in plain words."),
  clauses: optional(clauses, "Clauses of the policy, as printed there."),
  always: optional(flag, "The necessary purpose: cannot be refused. Exactly one purpose has it."),
  profiling: optional(flag, "Conclusions are drawn about a person; off, all is shown without profiling."),
  advertising: optional(flag, "Starts refused while Global Privacy Control is on. Only for device purposes."),
  separable: optional(flag, "false: the operator gives no choice apart from its service. Only for data purposes."),
  channels: optional(list(channel), "Ways in which messages come: call, sms, whatsapp, telegram, email."),
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

const use = oneOf<CookieUse>({
  visitor: true,
  session: true,
  campaign: true,
  ads: true,
  sync: true,
  settings: true,
  media: true,
  chat: true,
  login: true,
  consent: true,
  security: true,
  limit: true,
  test: true,
  debug: true,
  other: true,
});

const cookie = object<CookieDeclaration>({
  name: field(words, "Exact name, or with `*` for any run of characters."),
  term: optional(term, '"session" or { count, unit }; left out where the term is not known.'),
  path: optional(words, "A path that is not an ancestor of every page."),
  domain: optional(words, "Set for another site, so that no page of the operator can reach it."),
  httpOnly: optional(flag, "Set by a server as HttpOnly, so that no script can see or clear it."),
  unproven: optional(flag, "Nobody has shown that it is set: held and cleared, and never named to a visitor."),
  use: optional(use, "What it is for, told beside its name."),
});

const storage = object<StorageDeclaration>({
  where: field(
    oneOf<StorageArea>({ localStorage: true, sessionStorage: true, indexedDB: true, cacheStorage: true }),
    "localStorage, sessionStorage, indexedDB or cacheStorage.",
  ),
  name: field(words, "Exact key or database name, or with `*`."),
});

// Unlike a purpose's id it may start with a digit, as 2gis does.
const serviceId = matching(
  /^[a-z0-9][a-z0-9_-]{0,31}$/,
  "This is not an id.",
  "Start with a-z or 0-9; then a-z, 0-9, `_` or `-`; at most 32 characters.",
);

const page = matching(
  /^\/(?!\/)[^\s*?#\\]*\*?$/,
  "This is not the path of a page.",
  "Start it with `/`; `*` may stand at the end only, as in /pay/*.",
);

const workerScript = matching(
  /^[/*][^\s?#\\]*$/,
  "This is not the path of a script.",
  "Start it with `/`, or with `*` for any folder, as in */worker.js.",
);

const account = matching(/^[A-Za-z0-9_-]+$/, "This is not an account.", "Use letters, digits, `-` and `_`.");

const signal = oneOf<VendorSignal>({
  google: true,
  "microsoft-uet": true,
  clarity: true,
  meta: true,
  tiktok: true,
  matomo: true,
  "yandex-metrica": true,
});

const global = matching(
  /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/,
  "This is not the name of a global.",
  "Write it as a script does, without a dot at its end: ymaps, or google.maps.",
);

const standInKind = oneOf<StandInKind>({ call: true, answer: true, promise: true, list: true, skip: true });

const standIns: v.GenericSchema<StandIns> = record(global, v.union([standInKind, record(global, standInKind)]));

const described = object<ServiceInput>({
  id: field(serviceId, "Name in code, or in the catalogue. No purpose may have the same."),
  purpose: optional(words, "Id of the purpose it serves. May be left out where the catalogue's category has one."),
  title: optional(text, "The service's name. May be left out where the catalogue has it."),
  description: optional(text, "What the service does."),
  hosts: optional(list(words), "Host names; each stands for its subdomains too. A path after the host narrows it."),
  cookies: optional(list(cookie), "Cookies it sets."),
  storage: optional(list(storage), "Storage it uses."),
  serviceWorkers: optional(list(workerScript), "Paths of scripts of service workers that it registers on the site."),
  bundled: optional(
    flag,
    "Its code is part of the site's own files, as an npm package is: it may run wherever it is let in.",
  ),
  globals: optional(list(global), "Global names by which an inline script uses it, such as ymaps or google.maps."),
  standIns: optional(
    standIns,
    "By global, what the page's own scripts find there while it waits: call, answer, promise, list or skip, or these by member.",
  ),
  fills: optional(list(words), "Selectors of the elements that its script fills, such as #map."),
  pages: optional(list(page), "Paths of the only pages it is let in on, such as /pay/*; every page if left out."),
  gate: optional(
    oneOf<NonNullable<Service["gate"]>>({ hold: true, signal: true }),
    "hold: nothing of it loads. signal: it loads and is told by its vendor's signal. hold if left out.",
  ),
  signal: optional(signal, "How its vendor wants to be told of consent."),
  account: optional(account, "The operator's number with the vendor, where its signal needs one."),
});

export const service: v.GenericSchema<string | ServiceInput> = v.pipe(
  v.union([words, described]),
  v.description("An id of the catalogue, or an object: with an id of the catalogue it changes what stands there."),
);
