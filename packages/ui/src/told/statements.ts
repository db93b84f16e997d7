import { inLanguage, type Note, type Recipients, type Statement, type StatementId } from "@kelisim/core";
import { isAskedAtForm } from "../purposes.ts";
import type { Told, Ui } from "../ui.ts";

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

/** The sentence, then each by name with its country. */
export function recipientsTold(ui: Pick<Ui, "language">, recipients: Recipients | undefined): readonly Told[] {
  const { named: each = [] } = recipients ?? {};
  const { language } = ui;
  return [
    ...noteTold(ui, recipients),
    ...each.map(({ name, country }) => ({ text: `${inLanguage(name, language)} (${inLanguage(country, language)})` })),
  ];
}

const clauseList = (clause: string | undefined): readonly string[] => (clause ? [clause] : []);

const named = (name: string, told: readonly Told[]): readonly Told[] =>
  told.map((line, index) => (index ? line : { ...line, lead: `${name}.` }));

/** What the operator's policy says and a visitor cannot switch off: of the choice, of personal data, of the texts. */
export function statementsTold(ui: Ui): readonly Told[] {
  const { texts, config, language } = ui;
  const { consent, policy, purposes, statements = [], recipients, sources, retention } = config;
  const { refusal, inBrowser, useIsConsent } = config;
  const { prevails, prevailsClause, languages } = policy;
  return [
    ...(languages.includes(language === "en" ? language : "kk") ? [] : [{ text: texts.russianOnly }]),
    { text: texts.remember(consent.months), clauses: clauseList(consent.clause) },
    ...noteTold(ui, refusal),
    ...noteTold(ui, inBrowser),
    ...noteTold(ui, useIsConsent),
    ...statements.map((statement) => statementTold(ui, statement)),
    ...(prevails ? [{ text: texts.prevails[prevails], clauses: clauseList(prevailsClause) }] : []),
    ...purposes
      .filter((purpose) => purpose.kind === "data" && !isAskedAtForm(purpose))
      .flatMap(({ title, description, clauses = [] }) =>
        named(inLanguage(title, language), noteTold(ui, { text: description, clauses })),
      ),
    ...named(texts.recipients, recipientsTold(ui, recipients)),
    ...named(texts.sources, noteTold(ui, sources)),
    ...named(texts.retention, noteTold(ui, retention)),
  ];
}
