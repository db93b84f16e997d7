import type { Agreement, Config, Note, Purpose, Service, Text } from "@kelisim/core";
import { letter, lettersOf, letterText } from "@kelisim/core/letters";
import { citeClauses, contentsOf, storedBy, type Teller, type Told, texts } from "@kelisim/ui/words";
import { everyText } from "./every-text.ts";
import { productWords } from "./words.ts";

/** One text as the visitor reads it, and where it comes from. */
export interface Row extends Text {
  /** Into the config; or the key of a text of ours, behind `kelisim:`. */
  readonly path: string;
  readonly clauses?: readonly string[] | undefined;
  /** A letter: its lines stay lines. */
  readonly isLetter?: boolean;
}

export interface Section {
  readonly heading: Text;
  readonly rows: readonly Row[];
}

/**
 * Every text that a visitor can see, in the order met. What no section takes comes at the end, so that nothing is left
 * out.
 * @param now milliseconds since 1970 UTC, for the dates in letters
 */
export function sectionsOf(config: Config, now: number): Section[] {
  const words = productWords({ months: config.consent.months, purpose: firstAsked(config).title });
  const word = (key: string): Row => ({ path: `kelisim: ${key}`, kk: "", ru: "", ...words.get(key) });
  const heading = (key: string): Text => word(`dialogs.${key}`);
  const dialog = (...keys: string[]): Row[] => keys.map((key) => word(`dialogs.${key}`));
  const note = (path: string, one: Note | undefined): Row[] =>
    one ? [{ path: `${path}.text`, ...one.text, clauses: one.clauses }] : [];

  const sections: Section[] = [
    {
      heading: { kk: "Баннер", ru: "Баннер" },
      rows: [
        ...dialog("headings.banner"),
        { path: "name", ...config.name },
        { path: "intro", ...config.intro },
        ...dialog("policy", "gpc", "actions.accept-all", "actions.reject-all", "actions.choose"),
      ],
    },
    { heading: { kk: "Оператор және саясат", ru: "Оператор и политика" }, rows: operatorRows(config) },
    {
      heading: heading("headings.settings"),
      rows: [...dialog("sections.always-on", "sections.choices", "actions.save"), ...purposeRows(config, isAsked)],
    },
    {
      heading: heading("sections.messages"),
      rows: [...purposeRows(config, ({ kind }) => kind === "message"), ...dialog("messagesApart")],
    },
    {
      heading: heading("sections.statements"),
      rows: [
        ...dialog("remember", "undecided", "recorded"),
        ...note("refusal", config.refusal),
        ...note("useIsConsent", config.useIsConsent),
        ...statementRows(config, word),
      ],
    },
    {
      heading: heading("sections.data"),
      rows: [
        ...dialog("personalDataApart"),
        ...purposeRows(config, ({ kind }) => kind === "data"),
        ...(["recipients", "sources", "retention"] as const).flatMap((name) => note(name, config[name])),
      ],
    },
    ...(config.agreements ?? []).map((agreement, index) => agreementSection(config, agreement, index)),
    { heading: heading("sections.rights"), rows: rightsRows(config) },
    { heading: heading("sections.withdrawal"), rows: [...dialog("cookieOnly"), ...withdrawalRows(config, word)] },
    { heading: heading("sections.age"), rows: ageRows(config, word) },
    ...letterSections(config, now, (key) => word(`data.${key}`)),
    {
      heading: { kk: "Хабарламалар мен жауаптар", ru: "Уведомления и ответы" },
      rows: [
        ...(config.policyChanged ? [{ path: "policyChanged", ...config.policyChanged }] : dialog("policyChanged")),
        ...dialog("additions", "cleared", "notCleared", "nothingToClear", "clearInBrowser", "stillRuns"),
        ...dialog("headings.result", "headings.failed", "cookiesBlocked", "otherSite", "alwaysMeans"),
      ],
    },
  ];
  return [...sections, ...rest(config, sections, words)].filter(({ rows }) => rows.length > 0);
}

const isAsked = ({ kind }: Purpose): boolean => kind === "device" || kind === "permission";

const firstAsked = ({ purposes }: Config): Pick<Purpose, "title"> =>
  purposes.find((purpose) => isAsked(purpose) && !purpose.always) ?? { title: { kk: "…", ru: "…" } };

function operatorRows({ controllers, contacts, policy }: Config): Row[] {
  const { url, documents = [] } = policy;
  return [
    ...controllers.map(({ name, bin, iin }, index) => ({
      path: `controllers[${index}].name`,
      kk: numbered(name.kk, texts.kk, { bin, iin }),
      ru: numbered(name.ru, texts.ru, { bin, iin }),
    })),
    ...(contacts?.address ? [{ path: "contacts.address", ...contacts.address }] : []),
    ...(url ? [{ path: "policy.url", ...url }] : []),
    ...documents.flatMap(({ title, url: at, clause }, index) => [
      { path: `policy.documents[${index}].title`, ...title, clauses: clause ? [clause] : [] },
      ...(at ? [{ path: `policy.documents[${index}].url`, ...at }] : []),
    ]),
  ];
}

type Numbers = { readonly [Name in "bin" | "iin"]: string | undefined };

const numbered = (name: string, words: Numbers & {}, { bin, iin }: Numbers): string =>
  [name, bin && `${words.bin} ${bin}`, iin && `${words.iin} ${iin}`].filter(Boolean).join(", ");

function purposeRows({ purposes, services }: Config, isWanted: (purpose: Purpose) => boolean): Row[] {
  return purposes.flatMap((purpose, index) => {
    if (!isWanted(purpose)) return [];
    const path = `purposes[${index}]`;
    return [
      { path: `${path}.title`, ...purpose.title },
      { path: `${path}.description`, ...purpose.description, clauses: purpose.clauses },
      ...services.flatMap((service, at) => (service.purpose === purpose.id ? serviceRows(service, at) : [])),
    ];
  });
}

function serviceRows(service: Service, index: number): Row[] {
  const { title, description, cookies = [] } = service;
  const path = `services[${index}]`;
  // An unproven name is never told to a visitor.
  const told = { ...service, cookies: cookies.filter(({ unproven }) => !unproven) };
  const listed = (words: Teller["texts"]): string =>
    storedBy(words, told)
      .map(([name, about]) => `${name}: ${about}`)
      .join("; ");
  const stored = { path: `${path}.cookies`, kk: listed(texts.kk), ru: listed(texts.ru) };
  return [
    { path: `${path}.title`, ...title },
    ...(description ? [{ path: `${path}.description`, ...description }] : []),
    ...(stored.kk ? [stored] : []),
  ];
}

function statementRows({ statements = [], policy }: Config, word: (key: string) => Row): Row[] {
  const { prevails, prevailsClause, languages } = policy;
  return [
    ...statements.map((statement, index) => {
      const { id, text, clauses } = typeof statement === "string" ? { id: statement } : statement;
      const path = `statements[${index}]`;
      return text ? { path: `${path}.text`, ...text, clauses } : { ...word(`dialogs.statements.${id}`), clauses };
    }),
    ...(prevails ? [{ ...word(`dialogs.prevails.${prevails}`), clauses: prevailsClause ? [prevailsClause] : [] }] : []),
    ...(languages.includes("kk") ? [] : [word("dialogs.russianOnly")]),
  ];
}

function agreementSection(config: Config, agreement: Agreement, index: number): Section {
  const path = `agreements[${index}]`;
  const { text, clauses, button, purpose } = agreement;
  const title = config.purposes.find(({ id }) => id === purpose)?.title ?? { kk: "", ru: "" };
  return {
    heading: { kk: `Келісім: ${title.kk}`, ru: `Согласие: ${title.ru}` },
    rows: [
      { path: `${path}.text`, ...text, clauses },
      ...(button ? [{ path: `${path}.button`, ...button }] : []),
      ...contentRows(config, agreement, path),
    ],
  };
}

/** As the visitor unfolds it at the button; the law wants each of these said. */
function contentRows(config: Config, agreement: Agreement, path: string): Row[] {
  const told = (language: "kk" | "ru"): string[] => {
    const teller: Teller = { config, language, texts: texts[language] };
    return contentsOf(teller, agreement).map(
      ([heading, lines]) => `${heading}: ${lines.map((line) => lineOf(teller, line)).join(" ")}`,
    );
  };
  const ru = told("ru");
  return told("kk").map((text, index) => ({ path: `${path}, content ${index + 1}`, kk: text, ru: ru[index] ?? "" }));
}

function lineOf(teller: Teller, { lead, text, clauses }: Told): string {
  const cited = citeClauses(teller.texts, clauses);
  return [lead, text, cited && `(${cited})`].filter(Boolean).join(" ");
}

const rightsRows = ({ rights = [] }: Config): Row[] =>
  rights.flatMap(({ text, fee, clauses }, index) => [
    { path: `rights[${index}].text`, ...text, clauses },
    ...(fee ? [{ path: `rights[${index}].fee`, ...fee }] : []),
  ]);

function withdrawalRows({ withdrawal }: Config, word: (key: string) => Row): Row[] {
  if (!withdrawal) return [];
  const { text, clauses, effect, exceptions = [], messages, postalAddress, address } = withdrawal;
  return [
    { path: "withdrawal.text", ...text, clauses },
    ...(effect ? [{ path: "withdrawal.effect", ...effect }] : []),
    ...exceptions.map((one) => word(`dialogs.exceptions.${one}`)),
    ...(messages ? [{ path: "withdrawal.messages.text", ...messages.text, clauses: messages.clauses }] : []),
    ...(postalAddress ? [{ path: "withdrawal.postalAddress", ...postalAddress }] : []),
    ...(address ? [{ path: "withdrawal.address", kk: address, ru: address }] : []),
  ];
}

function ageRows({ declaration }: Config, word: (key: string) => Row): Row[] {
  if (!declaration) return [];
  const { age, text, clauses, underage } = declaration;
  return [
    word(`dialogs.ages.${age}`),
    word(age === "adult" ? "dialogs.minor" : "dialogs.actions.declare-underage"),
    { path: "declaration.text", ...text, clauses },
    ...(underage ? [word("dialogs.headings.underage"), { path: "declaration.underage", ...underage }] : []),
  ];
}

function letterSections(config: Config, now: number, word: (key: string) => Row): Section[] {
  return lettersOf(config).map((id) => ({
    heading: word(`letterNames.${id}`),
    rows: [
      {
        path: `letter: ${id}`,
        kk: letterText(letter(config, id, "kk", now)),
        ru: letterText(letter(config, id, "ru", now)),
        isLetter: true,
      },
    ],
  }));
}

/** What the sections above have not shown: of the config, and of ours. */
function rest(config: Config, sections: readonly Section[], words: ReadonlyMap<string, Text>): Section[] {
  const shown = new Set(sections.flatMap(({ rows }) => rows.map(({ path }) => path)));
  const own = [...everyText(config)].filter(([path]) => !shown.has(path));
  const ours = [...words].map(([key, text]) => [`kelisim: ${key}`, text] as const).filter(([path]) => !shown.has(path));
  const rows = (list: readonly (readonly [string, Text])[]): Row[] => list.map(([path, text]) => ({ path, ...text }));
  return [
    { heading: { kk: "Конфигурацияның өзге мәтіндері", ru: "Другие тексты конфигурации" }, rows: rows(own) },
    { heading: { kk: "Терезелердің өзге сөздері", ru: "Другие слова окон" }, rows: rows(ours) },
  ];
}
