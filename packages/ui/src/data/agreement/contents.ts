import type { Agreement, Statement } from "@kelisim/core";
import { controllersTold, noteTold, recipientsTold, statementTold, type Teller, type Told } from "../../index.ts";
import { dataWords } from "../texts/index.ts";

/** One part of a consent: its heading and what is told under it. */
export type Content = readonly [heading: string, told: readonly Told[]];

/**
 * What a consent contains by Article 8(4) of Law No. 94-V, as far as the operator's policy says it. The person's name is
 * in the form itself. What the operator has yet to say is told as not said, and a consent without a term as what it is.
 */
export function contentsOf(ui: Teller, { purpose, aim, data, term }: Agreement): readonly Content[] {
  const { config, language } = ui;
  const texts = dataWords(ui);
  const { title, description, clauses } = config.purposes.find(({ id }) => id === purpose) ?? {};
  const about = noteTold(ui, description && { text: description, ...(clauses && { clauses }) });
  const place = `agreements[${config.agreements?.findIndex((one) => one.purpose === purpose)}]`;
  const unsaid = (path: string, text: string): readonly Told[] => (isPending(config, path) ? [{ text }] : []);
  const stated = (id: string): readonly Told[] => {
    const told = statementsTold(ui, (one) => one === id);
    return told.length > 0 ? told : unsaid(`statements.${id}`, texts.notSaid);
  };
  const contents: readonly Content[] = [
    [texts.operator, controllersTold(ui)],
    [texts.purpose, aim ? noteTold(ui, aim) : [...unsaid(`${place}.aim`, texts.noAim), ...about]],
    [texts.data, data ? [{ text: data[language] }] : []],
    [texts.term, term ? noteTold(ui, term) : [{ text: texts.noTerm }]],
    [ui.texts.retention, noteTold(ui, config.retention)],
    [texts.thirdParties, recipientsTold(ui, config.recipients)],
    [texts.crossBorder, stated("cross-border")],
    [texts.publication, stated("publication")],
    [title?.[language] ?? "", aim ? about : []],
    [texts.other, statementsTold(ui, (id) => id !== "cross-border" && id !== "publication")],
  ];
  return contents.filter(([, told]) => told.length > 0);
}

const isPending = ({ pending = [] }: Teller["config"], path: string): boolean =>
  pending.some((entry) => entry.path === path);

const idOf = (statement: string | Statement): string => (typeof statement === "string" ? statement : statement.id);

function statementsTold(ui: Teller, wanted: (id: string) => boolean): readonly Told[] {
  const { statements = [] } = ui.config;
  return statements.filter((statement) => wanted(idOf(statement))).map((statement) => statementTold(ui, statement));
}
