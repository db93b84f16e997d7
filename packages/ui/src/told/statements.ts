import type { Note, Statement, StatementId } from "@kelisim/core";
import { formatDate } from "@kelisim/core";
import { formatRevision } from "../texts/dates.ts";
import { languageNames } from "../texts/index.ts";
import type { Told, Ui } from "../ui.ts";

function recordTold({ model, texts }: Ui): Told {
  const record = model.record.value;
  if (!record) return { text: texts.undecided };
  const { at, until, language, revision } = record;
  const dates = texts.recorded(formatDate(at), formatDate(until));
  const shown = `${texts.language}: ${languageNames[language]}.`;
  return { text: `${dates} ${shown}${revision && ` ${texts.revision}: ${formatRevision(revision)}.`}` };
}

export function statementTold(
  { language, texts }: Pick<Ui, "language" | "texts">,
  statement: StatementId | Statement,
): Told {
  const { id, text, clauses } = typeof statement === "string" ? { id: statement } : statement;
  return { text: text?.[language] ?? texts.statements[id as StatementId], clauses };
}

export function noteTold({ language }: Pick<Ui, "language">, note: Note | undefined): readonly Told[] {
  return note ? [{ text: note.text[language], clauses: note.clauses }] : [];
}

const clauseList = (clause: string | undefined): readonly string[] => (clause ? [clause] : []);

/** What the operator's policy says and a visitor cannot switch off, with the term and what is on record. */
export function statementsTold(ui: Ui): readonly Told[] {
  const { texts, config } = ui;
  const { consent, policy, statements = [], refusal, inBrowser, useIsConsent } = config;
  const { prevails, prevailsClause, languages } = policy;
  return [
    ...(languages.includes("kk") ? [] : [{ text: texts.russianOnly }]),
    { text: texts.remember(consent.months), clauses: clauseList(consent.clause) },
    recordTold(ui),
    ...noteTold(ui, refusal),
    ...noteTold(ui, inBrowser),
    ...noteTold(ui, useIsConsent),
    ...statements.map((statement) => statementTold(ui, statement)),
    ...(prevails ? [{ text: texts.prevails[prevails], clauses: clauseList(prevailsClause) }] : []),
  ];
}
