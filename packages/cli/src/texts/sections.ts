import type { Config, Note, Purpose } from "@kelisim/core";
import { agreementSection } from "./agreement-section.ts";
import { letterSections } from "./letter-sections.ts";
import { ageRows, operatorRows, rightsRows, statementRows, withdrawalRows } from "./policy-rows.ts";
import { purposeRows } from "./purpose-rows.ts";
import { rest } from "./rest.ts";
import type { Row, Section, Word } from "./row.ts";
import { isShown } from "./shown.ts";
import { productWords } from "./words.ts";

/**
 * Every text that a visitor of this site can see, in the order met. What no section takes comes at the end, so that nothing
 * is left out.
 * @param now milliseconds since 1970 UTC, for the dates in letters
 */
export function sectionsOf(config: Config, now: number): Section[] {
  const words = productWords({ months: config.consent.months, purpose: firstAsked(config).title });
  const word: Word = (key) => ({ path: `kelisim: ${key}`, kk: "", ru: "", ...words.get(key) });
  const sections = [
    ...firstLayer(config, word),
    ...settings(config, word),
    ...personalData(config, word),
    ...letterSections(config, now, word),
    notices(config, word),
  ];
  return [...sections, ...rest(config, sections, words)]
    .map(({ rows, ...section }) => ({ ...section, rows: rows.filter(({ path }) => isEverShown(config, path)) }))
    .filter(({ rows }) => rows.length > 0);
}

const isEverShown = (config: Config, path: string): boolean =>
  !path.startsWith("kelisim: ") || isShown(config, path.slice("kelisim: ".length));

const dialog = (word: Word, ...keys: string[]): Row[] => keys.map((key) => word(`dialogs.${key}`));

const note = (path: string, one: Note | undefined): Row[] =>
  one ? [{ path: `${path}.text`, ...one.text, clauses: one.clauses }] : [];

const isAsked = ({ kind }: Purpose): boolean => kind === "device" || kind === "permission";

const firstAsked = ({ purposes }: Config): Pick<Purpose, "title"> =>
  purposes.find((purpose) => isAsked(purpose) && !purpose.always) ?? { title: { kk: "…", ru: "…" } };

function firstLayer(config: Config, word: Word): Section[] {
  return [
    {
      heading: { kk: "Баннер", ru: "Баннер" },
      rows: [
        { path: "name", ...config.name },
        { path: "intro", ...config.intro },
        ...dialog(word, "until", "policy", "gpc", "actions.choose", "kept"),
      ],
    },
    { heading: { kk: "Оператор және саясат", ru: "Оператор и политика" }, rows: operatorRows(config) },
  ];
}

function settings(config: Config, word: Word): Section[] {
  return [
    {
      heading: word("dialogs.headings.settings"),
      rows: [
        ...dialog(word, "sections.choices", "always", "actions.accept-all", "actions.reject-all", "actions.save"),
        ...purposeRows(config, isAsked),
      ],
    },
    {
      heading: word("dialogs.sections.messages"),
      rows: [...purposeRows(config, ({ kind }) => kind === "message"), ...dialog(word, "apart.messages")],
    },
    {
      heading: word("dialogs.sections.statements"),
      rows: [
        ...dialog(word, "remember", "undecided", "recorded", "switchedOn", "nothingGranted"),
        ...note("refusal", config.refusal),
        ...note("useIsConsent", config.useIsConsent),
        ...statementRows(config, word),
      ],
    },
  ];
}

function personalData(config: Config, word: Word): Section[] {
  return [
    {
      heading: word("dialogs.sections.data"),
      rows: [
        ...dialog(word, "personalDataApart"),
        ...purposeRows(config, ({ kind }) => kind === "data"),
        ...(["recipients", "sources", "retention"] as const).flatMap((name) => note(name, config[name])),
      ],
    },
    ...(config.agreements ?? []).map((agreement, index) => agreementSection(config, agreement, index)),
    { heading: word("dialogs.sections.rights"), rows: rightsRows(config) },
    {
      heading: word("dialogs.sections.withdrawal"),
      rows: withdrawalRows(config, word),
    },
    { heading: word("dialogs.sections.age"), rows: ageRows(config, word) },
  ];
}

function notices({ policyChanged }: Config, word: Word): Section {
  return {
    heading: { kk: "Хабарламалар мен жауаптар", ru: "Уведомления и ответы" },
    rows: [
      ...(policyChanged ? [{ path: "policyChanged", ...policyChanged }] : dialog(word, "policyChanged")),
      ...dialog(word, "additions", "headings.result", "someWithdrawn", "switchedOff", "cleared", "notCleared"),
      ...dialog(word, "nothingToClear", "mayRemain", "outOfReach", "dataApart", "stillRuns", "headings.failed"),
      ...dialog(word, "cookiesBlocked", "otherSite", "alwaysMeans"),
    ],
  };
}
