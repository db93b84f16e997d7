import type { Language, MandatoryLanguage, Text } from "./language.ts";

/**
 * The operator config: what `kelisim.config.json` holds and `init` takes.
 *
 * Everything a visitor reads about the operator comes from here, so it says what the operator's policy says and no
 * more. Facts that only the operator can give, and has not given yet, are listed in `pending`.
 */
export interface Config {
  /** For editors: the address of the JSON Schema. */
  readonly $schema?: string;
  /** Short name of the operator in the consent record: `a-z`, `0-9`, `-`, at most 32. */
  readonly id: string;
  /** The name a visitor knows the site by; always in sight in the dialogs. */
  readonly name: Text;
  /** The legal persons behind the site. */
  readonly controllers: readonly Controller[];
  /** Hosts the dialogs serve. `*.example.kz` stands for every subdomain. */
  readonly hosts: readonly string[];
  /** Other domains of the operator, for e-mail. */
  readonly domains?: readonly string[];
  readonly contacts?: Contacts;
  readonly policy: Policy;
  readonly consent: ConsentTerm;
  readonly cookie?: RecordCookie;
  /**
   * Address of the folder that our files are in, `"/kelisim/"`. Needed only where an optimiser joins `kelisim.js` with
   * other scripts or writes it into the page, since its files are found beside it otherwise.
   */
  readonly files?: string;
  /** `"app"`: the app around the web view keeps the record, since web views lose cookies. @default "cookie" */
  readonly recordIn?: "cookie" | "app";
  /** In the order shown. Exactly one has `always: true`. */
  readonly purposes: readonly Purpose[];
  readonly services: readonly Service[];
  /** What the operator's policy says and a visitor cannot switch off, such as cross-border transfer. */
  readonly statements?: readonly (StatementId | Statement)[];
  /** The question of the banner, in the operator's own terms. The short titles of the purposes stand right below it. */
  readonly intro: Text;
  /** The policy's sentence that use counts as consent, with ours beside it. Opens nothing. */
  readonly useIsConsent?: Note;
  /** What refusing changes, in the operator's own terms. */
  readonly refusal?: Note;
  /** The policy's own way of refusing cookies, in the browser's settings: it works beside the dialogs. */
  readonly inBrowser?: Note;
  /** Who gets the data, beyond the services named under the purposes. */
  readonly recipients?: Recipients;
  /** Where data come from other than the visitor. */
  readonly sources?: Note;
  /** How long personal data are kept. For how long consent is given is another term: `term` of an agreement. */
  readonly retention?: Note;
  /** Our own words for a changed policy, where the operator needs other than the usual ones. */
  readonly policyChanged?: Text;
  readonly rights?: readonly Right[];
  readonly declaration?: Declaration;
  /** Where consent to the processing of personal data is given: at buttons and forms of the site. */
  readonly agreements?: readonly Agreement[];
  /** Where receipts of consent are sent. */
  readonly receipts?: ReceiptsOptions;
  /** How consent to the processing of personal data is withdrawn. Never about cookies. */
  readonly withdrawal?: Withdrawal;
  readonly gate?: GateOptions;
  readonly ui?: UiOptions;
  /** What only the operator can supply: a path into this config, and why it is asked for. */
  readonly pending?: readonly Pending[];
}

/** A config as a person writes it: a service may be named by its id in the catalogue, or override what stands there. */
export interface ConfigInput extends Omit<Config, "services"> {
  readonly services: readonly (string | ServiceInput)[];
}

export type ServiceInput = Pick<Service, "id"> & Partial<Service>;

/** A service as the catalogue has it: all but what only an operator can say. */
export interface ServiceDefinition extends Omit<Service, "purpose" | "pages" | "gate" | "account"> {
  /** Stands for the purpose of the same id where the operator names none; `necessary` for the one with `always`. */
  readonly category: ServiceCategory;
}

export type ServiceCategory = "necessary" | "functional" | "analytics" | "advertising";

export interface Controller {
  readonly name: Text;
  /** Business number (БСН / БИН), 12 digits with a check digit. */
  readonly bin?: string;
  /** Individual number (ЖСН / ИИН), 12 digits with a check digit. */
  readonly iin?: string;
}

export interface Contacts {
  readonly email?: string;
  readonly phone?: string;
  /** Postal address. */
  readonly address?: Text;
  /** Address of a feedback form. */
  readonly form?: string;
  /** Who is responsible for organising the processing of personal data: Article 25(2)(10) of Law No. 94-V. */
  readonly responsible?: ResponsiblePerson;
}

export interface ResponsiblePerson {
  /** A name or a post. */
  readonly name: Text;
  readonly email?: string;
  readonly phone?: string;
}

export interface Policy {
  /** Where each language's text is; the same address twice if there is one page. */
  readonly url?: Text;
  /** The policy's date or the operator's version string: letters, digits, `-`, `_`, `.`; at most 24. */
  readonly revision?: string;
  /** Languages the policy itself exists in. */
  readonly languages: readonly Language[];
  /** The language that prevails, where the policy says so. */
  readonly prevails?: MandatoryLanguage;
  readonly prevailsClause?: string;
  /** Agreements and annexes a visitor may want beside the policy. */
  readonly documents?: readonly LinkedDocument[];
  /** How a visitor objects to a changed policy, where it has a way for that. */
  readonly objection?: Objection;
}

export interface Objection extends Note {
  readonly email: string;
  /** What objecting entails by the policy, in the visitor's own words: for the letter. */
  readonly acknowledgement?: Text;
}

export interface LinkedDocument {
  readonly title: Text;
  readonly url?: Text;
  readonly clause?: string;
}

export interface ConsentTerm {
  /** Calendar months from the act, 1 to 13. */
  readonly months: number;
  /** The clause that sets the term, only where the policy has one. */
  readonly clause?: string;
}

export interface RecordCookie {
  /** @default "kelisim" */
  readonly name?: string;
  /** Widest domain the record is for. @default the covering entry of `hosts` */
  readonly domain?: string;
}

/**
 * `device`: cookies, pixels, storage, identifiers. `permission`: the browser's permission APIs. `message`: mail, SMS,
 * calls, passed on to the operator. `data`: consent at a button or form, never given in the dialog.
 */
export type PurposeKind = "device" | "permission" | "message" | "data";

export interface Purpose {
  /** `a-z`, `0-9`, `_`, `-`; starts with a letter; at most 32. */
  readonly id: string;
  readonly kind: PurposeKind;
  readonly title: Text;
  /** One to four words, as in a list: for the line of the banner that names what is asked for. @default the title */
  readonly short?: Text;
  readonly description: Text;
  /** Clauses of the policy, as printed there. */
  readonly clauses?: readonly string[];
  /** The necessary purpose: cannot be refused, is not recorded. */
  readonly always?: boolean;
  /** Advertising starts refused while Global Privacy Control is on. */
  readonly advertising?: boolean;
  /**
   * Conclusions are drawn about a person from what they do. Its switch is the choice of content without profiling, which
   * Article 12(2) of Law No. 18-VIII asks of online platforms; targeted advertising is a purpose apart.
   */
  readonly profiling?: boolean;
  /** `false`: the operator gives no choice apart from its service, so it is a statement and not a switch. */
  readonly separable?: boolean;
  /** Ways in which messages of this purpose come. */
  readonly channels?: readonly Channel[];
}

export type Channel = "call" | "sms" | "whatsapp" | "telegram" | "email";

export interface Service {
  readonly id: string;
  readonly purpose: string;
  readonly title: Text;
  readonly description?: Text;
  /**
   * Host names; each stands for its subdomains too. A path after the host narrows it, as in a CSP: `a.kz/x/` is all
   * below `/x/`, `a.kz/x.js` that one file.
   */
  readonly hosts?: readonly string[];
  readonly cookies?: readonly CookieDeclaration[];
  readonly storage?: readonly StorageDeclaration[];
  /** Paths of the scripts of service workers that it registers on the site, such as `/push/*.js`. */
  readonly serviceWorkers?: readonly string[];
  /**
   * Its code is part of the site's own files, an npm package that an app imports, say: no address tells whether it runs,
   * so it is taken to run wherever it was let in.
   */
  readonly bundled?: boolean;
  /** Global names by which an inline script beside its tag uses it, such as `ymaps`. */
  readonly globals?: readonly string[];
  /** What stands in for its globals in the page's own scripts while it waits; see `StandIns`. */
  readonly standIns?: StandIns;
  /** Selectors of the elements that its script fills, a map's say; what stands there until then asks for consent. */
  readonly fills?: readonly string[];
  /** Paths of the only pages it is let in on, such as `/pay/*`, consent or not. @default every page */
  readonly pages?: readonly string[];
  /** `"hold"`: nothing of it loads. `"signal"`: it loads and is told by its vendor's signal. @default "hold" */
  readonly gate?: "hold" | "signal";
  /** How its vendor wants to be told of consent. */
  readonly signal?: VendorSignal;
  /** The operator's number with the vendor, where its signal needs one: the counter of Yandex Metrica. */
  readonly account?: string;
}

/**
 * By a vendor's global, `ymaps` or `google.maps`, what the page's own scripts find there while its tag waits: one kind where
 * the global itself is a function or a list, else the kinds of its members, `ready` or `Widgets.Comments`. A member that
 * is not here does nothing, and is said in the console when it is called.
 */
export type StandIns = Readonly<Record<string, StandInKind | Readonly<Record<string, StandInKind>>>>;

/**
 * `call`: a function whose calls are kept and made again, in order, on the vendor's own. `answer`: the same, with a promise
 * of what that gives. `promise`: itself a promise. `list`: an array, as in `dataLayer = dataLayer || []`. `skip`: a function
 * that does nothing, for what only makes sense at once, such as opening a chat.
 */
export type StandInKind = "call" | "answer" | "promise" | "list" | "skip";

/** Signals by which a vendor's tag is told what was decided. */
export type VendorSignal = "google" | "microsoft-uet" | "clarity" | "meta" | "tiktok" | "matomo" | "yandex-metrica";

export interface CookieDeclaration {
  /** Exact, or with `*` for any run of characters. */
  readonly name: string;
  /** Left out where the term is not known. */
  readonly term?: Term;
  /** A path that is not an ancestor of every page. */
  readonly path?: string;
  /** Set for another site, so that no page of the operator can reach it. */
  readonly domain?: string;
  /** Set by a server as HttpOnly, so that no script can see or clear it. */
  readonly httpOnly?: boolean;
  /** Nobody has shown that it is set: held and cleared, and never named to a visitor. */
  readonly unproven?: boolean;
  /** What it is for, told beside its name. */
  readonly use?: CookieUse;
}

/**
 * What a cookie is for.
 *
 * - `visitor`: tells one browser or person from another
 * - `session`: holds one visit together
 * - `campaign`: where the visitor came from, such as a click on an advertisement or a call
 * - `ads`: picks or counts advertisements
 * - `sync`: joins the identifiers of several sites or vendors
 * - `settings`: language, window, other choices
 * - `media`: playing of video
 * - `chat`: state of a chat or a widget
 * - `login`: signing in with the vendor
 * - `consent`: what was allowed or refused
 * - `security`: robots, attacks, forged requests
 * - `limit`: how many requests go where
 * - `test`: whether cookies or advertisements work
 * - `debug`: for developers
 * - `other`: the vendor's own service data
 */
export type CookieUse =
  | "visitor"
  | "session"
  | "campaign"
  | "ads"
  | "sync"
  | "settings"
  | "media"
  | "chat"
  | "login"
  | "consent"
  | "security"
  | "limit"
  | "test"
  | "debug"
  | "other";

/** `"session"`: gone with the browser. Otherwise persistent for a number of one unit. */
export type Term = "session" | { readonly count: number; readonly unit: TermUnit };
export type TermUnit = "minute" | "hour" | "day" | "month" | "year";

export interface StorageDeclaration {
  readonly where: StorageArea;
  /** Exact, or with `*`. */
  readonly name: string;
}

export type StorageArea = "localStorage" | "sessionStorage" | "indexedDB" | "cacheStorage";

/** Statements whose plain wording Kelisim brings; any other id needs its own text. */
export type StatementId = "cross-border" | "automation" | "legal-effects" | "own-will";

export interface Statement {
  readonly id: string;
  readonly text?: Text;
  readonly clauses?: readonly string[];
}

/** A sentence of the operator with the clauses it rests on. */
export interface Note {
  readonly text: Text;
  readonly clauses?: readonly string[];
}

/** Who gets the data: in a sentence, and each by name with the country that the data go to. */
export interface Recipients extends Note {
  readonly named?: readonly Recipient[];
}

export interface Recipient {
  readonly name: Text;
  readonly country: Text;
}

export interface Right extends Note {
  readonly id: RightId;
  /** That a fee may be charged, where the policy says so. */
  readonly fee?: Text;
  /** What else the policy grants with it, in the visitor's own words: for the letter. */
  readonly asks?: Text;
  /** The operator first identifies who writes, so the letter has a line for that. */
  readonly identified?: boolean;
}

export type RightId =
  | "know"
  | "copy"
  | "correct"
  | "delete"
  | "block"
  | "stop-messages"
  | "complain"
  /** To a decision by automated processing alone: Article 19-1 of Law No. 94-V. */
  | "object-decision"
  | "protect"
  | "permissions";

export interface Declaration {
  /** 18, or `"adult"` where the policy gives no number. */
  readonly age: 18 | "adult";
  /** The whole declaration, for the button or form. */
  readonly text: Text;
  readonly clauses?: readonly string[];
  /** Those on age, where the declaration has others too. */
  readonly ageClauses?: readonly string[];
  /** Shown when a visitor says they are under age. */
  readonly underage?: Text;
}

/**
 * Consent to the processing of personal data, given at a button or form of the site. What else it contains by Article
 * 8(4) of the Law is told from the rest of the config: controllers, recipients and statements.
 */
export interface Agreement {
  /** A purpose of kind `data`. `data-kelisim-consent` on the button or form names it too. */
  readonly purpose: string;
  /** The line at the button or form. */
  readonly text: Text;
  /** Clauses of the policy, as printed there. */
  readonly clauses?: readonly string[];
  /** The button's label, where the policy names one. */
  readonly button?: Text;
  /** Which of `policy.documents` are signed with it, by position. */
  readonly documents?: readonly number[];
  /** What the data are for, whole. Left out where the policy has no purpose for them: then it is pending. */
  readonly aim?: Note;
  /** Which data it is for: the whole list. */
  readonly data?: Text;
  /**
   * For how long the consent is given, which is not how long data are kept. Left out where the policy has no term: then
   * it is pending, and the visitor reads that it lasts until it is withdrawn.
   */
  readonly term?: Note;
  /** Ask for the declaration of the config first. @default true, where there is one */
  readonly declaration?: boolean;
  /** Purposes that are offered here apart, each with an unticked box: messages, or data that can be left out. */
  readonly choices?: readonly string[];
}

export interface ReceiptsOptions {
  /** Address on the operator's own server that takes receipts as JSON by POST. */
  readonly url: string;
}

/** What is done with data, as policies count it. */
export type Operation = "collection" | "storage" | "processing" | "use" | "destruction";

export interface Withdrawal {
  readonly route: "email" | "post" | "form" | "written";
  /** E-mail address, form address, or left out while pending; a form is then that of `contacts`. */
  readonly address?: string;
  /** Postal address of the `post` and `written` routes. */
  readonly postalAddress?: Text;
  /** Calendar days between the notice and the withdrawal. */
  readonly noticeDays?: number;
  readonly operatorDeadline?: { readonly workingDays: number };
  /** To what the consent was given that is withdrawn. @default ["collection", "processing"] */
  readonly covers?: readonly Operation[];
  /** What the operator then stops by its policy, and whether it destroys the data. @default `covers` */
  readonly stops?: readonly Operation[];
  /** The operator first identifies who writes, so the letter has a line for that. */
  readonly identified?: boolean;
  /** How to withdraw; `{date}` stands for the earliest date where there is a notice period. */
  readonly text: Text;
  /** What withdrawal does to the visitor: loss of access, deletion of the account. */
  readonly effect?: Text;
  /** The same in the visitor's own words: for the letter. Never about cookies. */
  readonly acknowledgement?: Text;
  readonly exceptions?: readonly WithdrawalException[];
  /** Withdrawal of advertising messages alone. */
  readonly messages?: MessagesWithdrawal;
  readonly clauses?: readonly string[];
}

export interface MessagesWithdrawal extends Note {
  /** Those of partners too. */
  readonly partners?: boolean;
  readonly operatorDeadline?: { readonly workingDays: number };
}

export type WithdrawalException = "obligations" | "law";

export interface GateOptions {
  /** Hold what code in the page does toward a service that is not allowed. */
  readonly guard?: boolean;
  /** Let the browser itself refuse every host but these, as CSP sources, and those of allowed services. */
  readonly lock?: LockConfig;
  /** Permissions of the browser, each under a purpose. */
  readonly permissions?: Readonly<Partial<Record<PermissionId, string>>>;
  /** Google Consent Mode: a purpose for each of its types. A type left out is denied. */
  readonly consentMode?: Readonly<Partial<Record<ConsentModeType, string>>>;
  /** Names of the data layers that Google's tags read: `l=` of a container that is not `dataLayer`. @default ["dataLayer"] */
  readonly dataLayer?: readonly string[];
}

export interface LockConfig {
  /** CSP sources that the browser may always load. */
  readonly allow: readonly string[];
  /**
   * Who holds connections that code of the page makes (`fetch`, `XMLHttpRequest`, `sendBeacon`, sockets). `"lock"`: the
   * browser refuses every host that is not allowed, the site's own servers among them. `"guard"`: the guard holds those to
   * services that are not allowed, and no other. @default "lock"
   */
  readonly connections?: "lock" | "guard";
  /** Nothing is refused; what would be is collected. @default false */
  readonly trial?: boolean | LockTrial;
}

/** What a trial of the lock sends to the operator's own server. */
export interface LockTrial {
  /** Address on the operator's own server that takes what would be refused as JSON by POST. */
  readonly report?: string;
  /** Part of the pages that send it, from 0 to 1. @default 1 */
  readonly sample?: number;
}

export type PermissionId = "geolocation" | "camera" | "microphone" | "contacts" | "bluetooth" | "notifications";

/** Google Consent Mode v2, with the names of its `gtag("consent", …)` command. */
export type ConsentModeType =
  | "ad_storage"
  | "ad_user_data"
  | "ad_personalization"
  | "analytics_storage"
  | "functionality_storage"
  | "personalization_storage"
  | "security_storage";

/** The three buttons of the banner. */
export type BannerButton = "accept-all" | "reject-all" | "choose";

export interface UiOptions {
  /** Where the banner stands. `"bar"`: along the lower edge, from side to side. @default "bottom" */
  readonly position?: "bottom" | "bottom-left" | "bottom-right" | "center" | "bar";
  /** Address of the operator's logo or mark, a path of the site: an image that stands before the operator's name. */
  readonly mark?: string;
  /** Order of the three buttons of the banner. They look alike in any. @default ["accept-all", "reject-all", "choose"] */
  readonly order?: readonly BannerButton[];
  /** The operator's own words on buttons, in place of the usual ones. */
  readonly labels?: Readonly<Partial<Record<BannerButton | "save" | "withdraw", Text>>>;
  /** @default "auto" */
  readonly theme?: "auto" | "light" | "dark";
  /** First language shown. @default the page's, then the browser's, then Kazakh */
  readonly language?: Language;
  /** The small control that reopens the settings. Switch off only with a link of your own. @default true */
  readonly reopen?: boolean;
  readonly control?: ControlOptions;
}

/** Where the small control stands. */
export interface ControlOptions {
  /** @default "bottom-left" */
  readonly position?: "bottom-left" | "bottom-right" | "top-left" | "top-right";
  /** Pixels from the upper or lower edge, over a bar of the page's own say. @default 8 */
  readonly offset?: number;
}

export interface Pending {
  readonly path: string;
  readonly why: string;
  /** The same for who reads the texts on paper. Not a `Text`: no visitor is shown it, and no digest has it. */
  readonly whyKk?: string;
  readonly whyRu?: string;
}
