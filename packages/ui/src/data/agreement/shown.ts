import { type Agreement, citeClauses, inLanguage } from "@kelisim/core";
import type { Told, Ui } from "../../index.ts";
import { choicesOf, declarationOf, standingTold } from "./agreement-line.tsx";
import { contentsOf } from "./contents.ts";

/** What was on screen at a press, in words: the operator keeps it as evidence (Article 25(2) of Law No. 94-V). */
export function shownAt(ui: Ui, agreement: Agreement): readonly string[] {
  const { config, language, texts } = ui;
  const declaration = declarationOf(ui, agreement);
  const documents = (agreement.documents ?? []).map((position) => config.policy.documents?.[position]);
  return [
    told(ui, { text: agreement.text[language], clauses: agreement.clauses }),
    `${texts.policy}: ${config.policy.url?.[language] ?? ""}`.trim(),
    ...documents.flatMap((one) =>
      one ? [`${inLanguage(one.title, language)} ${one.url?.[language] ?? ""}`.trim()] : [],
    ),
    ...(declaration ? [inLanguage(declaration.text, language)] : []),
    ...choicesOf(ui, agreement).map(
      ({ title, description }) => `${inLanguage(title, language)}. ${inLanguage(description, language)}`,
    ),
    ...standingTold(ui, agreement).map(({ text = "" }) => text),
    ...contentsOf(ui, agreement).map(
      ([heading, lines]) => `${heading}: ${lines.map((one) => told(ui, one)).join(" ")}`,
    ),
  ];
}

function told(ui: Ui, { lead = "", text = "", clauses }: Told): string {
  const cited = citeClauses(ui.texts, clauses);
  return [lead, text, cited && `(${cited})`].filter(Boolean).join(" ");
}
