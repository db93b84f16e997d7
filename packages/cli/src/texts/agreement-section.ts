import type { Agreement, Config, Language } from "@kelisim/core";
import { citeClauses, contentsOf, dataTexts, type Teller, type Told, texts } from "@kelisim/ui/words";
import type { Row, Section } from "./row.ts";

/** Consent to personal data as it is given at one button or form, with what it contains. */
export function agreementSection(config: Config, agreement: Agreement, index: number): Section {
  const path = `agreements[${index}]`;
  const { text, clauses, button, purpose } = agreement;
  const place = config.purposes.findIndex(({ id }) => id === purpose);
  const title = config.purposes[place]?.title ?? { kk: "", ru: "" };
  return {
    heading: { kk: `Келісім: ${title.kk}`, ru: `Согласие: ${title.ru}` },
    rows: [
      { path: `${path}.text`, ...text, clauses },
      ...(button ? [{ path: `${path}.button`, ...button }] : []),
      ...contentRows(config, agreement, pathsOfContents(path, `purposes[${place}]`)),
    ],
  };
}

/** As the visitor unfolds it; Article 8(4) of Law No. 94-V wants each of these said. */
function contentRows(config: Config, agreement: Agreement, paths: ReadonlyMap<string, string>): Row[] {
  const told = (language: Language): (readonly [heading: string, text: string])[] => {
    const teller: Teller = { config, language, texts: texts[language] };
    return contentsOf(teller, agreement).map(([heading, lines]) => [
      heading,
      `${heading}: ${lines.map((line) => lineOf(teller, line)).join(" ")}`,
    ]);
  };
  const ru = told("ru");
  return told("kk").map(([heading, text], index) => ({
    path: paths.get(heading) ?? "",
    kk: text,
    ru: ru[index]?.[1] ?? "",
  }));
}

/** Where in the config each part comes from, by its heading. */
function pathsOfContents(agreement: string, purpose: string): ReadonlyMap<string, string> {
  const { kk } = dataTexts;
  return new Map([
    [kk.operator, "controllers"],
    [kk.purpose, `${purpose}.description`],
    [kk.data, `${agreement}.data`],
    [kk.term, "retention.text"],
    [kk.thirdParties, "recipients.text"],
    [kk.crossBorder, "statements"],
    [kk.publication, "statements"],
    [kk.other, "statements"],
  ]);
}

function lineOf(teller: Teller, { lead, text, clauses }: Told): string {
  const cited = citeClauses(teller.texts, clauses);
  return [lead, text, cited && `(${cited})`].filter(Boolean).join(" ");
}
