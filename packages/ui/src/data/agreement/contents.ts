import type { Agreement, Statement } from "@kelisim/core";
import { controllersTold, noteTold, statementTold, type Teller, type Told } from "../../index.ts";
import { dataTexts } from "../texts/index.ts";

/** One part of a consent: its heading and what is told under it. */
export type Content = readonly [heading: string, told: readonly Told[]];

/**
 * What a consent contains by Article 8(4) of Law No. 94-V, as far as the operator's policy says it. The person's name is
 * in the form itself.
 */
export function contentsOf(ui: Teller, { purpose, data }: Agreement): readonly Content[] {
  const { config, language } = ui;
  const texts = dataTexts[language];
  const found = config.purposes.find(({ id }) => id === purpose);
  const contents: readonly Content[] = [
    [texts.operator, controllersTold(ui)],
    [texts.purpose, noteTold(ui, found && { text: found.description, clauses: found.clauses ?? [] })],
    [texts.data, data ? [{ text: data[language] }] : []],
    [texts.term, noteTold(ui, config.retention)],
    [texts.thirdParties, noteTold(ui, config.recipients)],
    [texts.crossBorder, statementsTold(ui, (id) => id === "cross-border")],
    [texts.publication, statementsTold(ui, (id) => id === "publication")],
    [texts.other, statementsTold(ui, (id) => id !== "cross-border" && id !== "publication")],
  ];
  return contents.filter(([, told]) => told.length > 0);
}

const idOf = (statement: string | Statement): string => (typeof statement === "string" ? statement : statement.id);

function statementsTold(ui: Teller, wanted: (id: string) => boolean): readonly Told[] {
  const { statements = [] } = ui.config;
  return statements.filter((statement) => wanted(idOf(statement))).map((statement) => statementTold(ui, statement));
}
