import type {
  BannerButton,
  ConfigInput,
  ControlOptions,
  GateOptions,
  LockConfig,
  LockTrial,
  Pending,
  ReceiptsOptions,
  UiOptions,
} from "@kelisim/core";
import * as v from "valibot";
import { consent, contacts, controller, policy, recordCookie } from "./operator.ts";
import { agreement, declaration, recipients, right, statement, withdrawal } from "./person.ts";
import { purpose, service } from "./purpose.ts";
import { atLeastOne, field, flag, list, matching, object, oneOf, optional, say, wholeNumber, words } from "./shape.ts";
import { language, note, text } from "./text.ts";

const permissions = object<NonNullable<GateOptions["permissions"]>>({
  geolocation: optional(words, "Purpose of asking where the device is."),
  camera: optional(words, "Purpose of the camera."),
  microphone: optional(words, "Purpose of the microphone."),
  contacts: optional(words, "Purpose of the contact picker."),
  bluetooth: optional(words, "Purpose of devices over Bluetooth."),
  notifications: optional(words, "Purpose of notifications and push."),
});

const consentMode = object<NonNullable<GateOptions["consentMode"]>>({
  ad_storage: optional(words, "Purpose of cookies and storage for advertising."),
  ad_user_data: optional(words, "Purpose of sending user data to Google for advertising."),
  ad_personalization: optional(words, "Purpose of personalised advertising."),
  analytics_storage: optional(words, "Purpose of cookies and storage for analytics."),
  functionality_storage: optional(words, "Purpose of storage for what the site does, such as the language."),
  personalization_storage: optional(words, "Purpose of storage for personalisation, such as recommendations."),
  security_storage: optional(words, "Purpose of storage for security, such as signing in."),
});

const notAPart = say("This is no part of all pages.", "Write a number from 0 to 1: 0.01 for each hundredth page.");

const trial = object<LockTrial>({
  report: optional(
    matching(
      /^\/(?!\/)[^\s#]*$/,
      "This is not a path of the site.",
      "Write a path of your own server, such as /lock-trial.",
    ),
    "Path on the operator's own server that takes what would be refused, as JSON by POST.",
  ),
  sample: optional(
    v.pipe(v.number(), v.minValue(0, notAPart), v.maxValue(1, notAPart)),
    "Part of the pages that send it: 0 to 1; 1, each page, if left out.",
  ),
});

const lock = object<LockConfig>({
  allow: field(list(words), "CSP sources the browser may always load, such as 'self'."),
  connections: optional(
    oneOf<NonNullable<LockConfig["connections"]>>({ lock: true, guard: true }),
    "Who holds connections that scripts make: lock, every host that is not allowed; guard, services alone. lock if left out.",
  ),
  trial: optional(v.union([flag, trial]), "true: nothing is refused, and what would be is collected."),
});

const gate = object<GateOptions>({
  guard: optional(flag, "Patches in the page that hold what has no consent."),
  lock: optional(lock, "A CSP the browser itself enforces."),
  permissions: optional(permissions, "Permissions of the browser to hold, each with the id of its purpose."),
  dataLayer: optional(list(words), "Names of the data layers that Google's tags read; dataLayer if left out."),
  consentMode: optional(consentMode, "Google Consent Mode: the id of a purpose for each type. One left out is denied."),
});

const control = object<ControlOptions>({
  position: optional(
    oneOf<NonNullable<ControlOptions["position"]>>({
      "bottom-left": true,
      "bottom-right": true,
      "top-left": true,
      "top-right": true,
    }),
    "The corner it stands in; bottom-left if left out.",
  ),
  offset: optional(
    wholeNumber(
      0,
      200,
      "This is not a whole number of pixels from 0 to 200.",
      "Write how far the control stands from the upper or lower edge: 72 over a bar of 64.",
    ),
    "Pixels from the upper or lower edge: 0 to 200; 8 if left out.",
  ),
});

const labels = object<NonNullable<UiOptions["labels"]>>({
  "accept-all": optional(text, "Own words for accepting all."),
  "reject-all": optional(text, "Own words for refusing."),
  choose: optional(text, "Own words for opening the settings."),
  save: optional(text, "Own words for saving the choice."),
  withdraw: optional(text, "Own words for taking consent back."),
});

const ui = object<UiOptions>({
  position: optional(
    oneOf<NonNullable<UiOptions["position"]>>({
      bottom: true,
      "bottom-left": true,
      "bottom-right": true,
      center: true,
      bar: true,
    }),
    "Where the banner stands; bottom if left out.",
  ),
  mark: optional(words, "Path of the operator's logo or mark on the site: an image before its name."),
  order: optional(
    list(oneOf<BannerButton>({ "accept-all": true, "reject-all": true, choose: true })),
    "Order of the three buttons of the banner; accept-all, reject-all, choose if left out.",
  ),
  labels: optional(labels, "Own words on buttons."),
  theme: optional(
    oneOf<NonNullable<UiOptions["theme"]>>({ auto: true, light: true, dark: true }),
    "Colours; auto if left out.",
  ),
  language: optional(language, "First language shown; the page's, then the browser's, then Kazakh if left out."),
  reopen: optional(flag, "The small control that reopens the settings. Switch off only with a link of your own."),
  control: optional(control, "Where the small control stands."),
});

const receipts = object<ReceiptsOptions>({
  url: field(words, "Address on the operator's own server that takes receipts as JSON by POST."),
});

const pending = object<Pending>({
  path: field(words, "A path into this config, such as withdrawal.address."),
  why: field(words, "Why the operator is asked for it."),
  whyKk: optional(words, "The same in Kazakh, for the page that kelisim texts prints."),
  whyRu: optional(words, "The same in Russian."),
});

const id = matching(
  /^[a-z0-9-]{1,32}$/,
  "This is not an operator id.",
  "Use a-z, 0-9 and `-`, at most 32 characters, such as autocheck.",
);

/** The single source of a config's shape: it reads configs, and the JSON Schema is made from it. */
export const configSchema: v.GenericSchema<unknown, ConfigInput> = object<ConfigInput>({
  $schema: optional(v.string(), "For editors: the address of the JSON Schema."),
  id: field(id, "Short name of the operator in the record: a-z, 0-9, `-`; at most 32."),
  name: field(text, "The name a visitor knows the site by."),
  controllers: field(atLeastOne(controller, "Name the legal person behind the site."), "The legal persons."),
  hosts: field(atLeastOne(words, "List the hosts of the site."), "Hosts served. `*.example.kz`: every subdomain."),
  domains: optional(list(words), "Other domains of the operator, for e-mail."),
  contacts: optional(contacts, "How a visitor reaches the operator."),
  policy: field(policy, "The privacy policy."),
  consent: field(consent, "How long a choice is kept."),
  cookie: optional(recordCookie, "The cookie that holds the consent record."),
  files: optional(words, "Address of the folder with our files, where an optimiser joins or inlines kelisim.js."),
  recordIn: optional(
    oneOf<NonNullable<ConfigInput["recordIn"]>>({ cookie: true, app: true }),
    "Who keeps the consent record: a cookie, or the app around a web view; cookie if left out.",
  ),
  purposes: field(atLeastOne(purpose, "Add the necessary purpose at least."), "Purposes, in the order shown."),
  services: field(list(service), "Third-party products under the purposes, by id or described."),
  statements: optional(list(statement), "What the policy says and a visitor cannot switch off."),
  intro: field(
    text,
    "The question of the banner, in the operator's own terms. The short titles of the purposes stand right below it.",
  ),
  useIsConsent: optional(note, "The policy's sentence that use counts as consent, with ours beside it."),
  refusal: optional(note, "What refusing changes, in the operator's own terms."),
  inBrowser: optional(note, "The policy's own way of refusing cookies, in the browser's settings."),
  recipients: optional(recipients, "Who gets the data, beyond the services named under the purposes."),
  sources: optional(note, "Where data come from other than the visitor."),
  retention: optional(note, "How long personal data are kept."),
  policyChanged: optional(text, "Own words for a changed policy."),
  rights: optional(list(right), "Rights of the visitor, by the policy."),
  declaration: optional(declaration, "What a visitor declares at a button or form."),
  agreements: optional(
    list(agreement),
    "Consent to the processing of personal data, at buttons and forms of the site.",
  ),
  receipts: optional(receipts, "Where receipts of consent are sent."),
  withdrawal: optional(withdrawal, "How consent to the processing of personal data is withdrawn. Never about cookies."),
  gate: optional(gate, "How optional things are kept shut."),
  ui: optional(ui, "How the dialogs look."),
  pending: optional(list(pending), "What only the operator can supply, and has not yet."),
});
