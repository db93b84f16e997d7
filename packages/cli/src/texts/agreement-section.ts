import type { Agreement, Config, Language, MandatoryLanguage } from "@kelisim/core";
import { english } from "@kelisim/ui/english";
import { citeClauses, contentsOf, dataTexts, type Teller, type Told, texts } from "@kelisim/ui/words";
import type { Row, Section } from "./row.ts";

/** Consent to personal data as it is given at one button or form, with what it contains. */
export function agreementSection(config: Config, agreement: Agreement, index: number): Section {
  const path = `agreements[${index}]`;
  const { text, clauses, button } = agreement;
  const title = titleOf(config, agreement);
  return {
    heading: { kk: `Келісім: ${title.kk}`, ru: `Согласие: ${title.ru}` },
    rows: [
      { path: `${path}.text`, ...text, clauses },
      ...(button ? [{ path: `${path}.button`, ...button }] : []),
      ...contentRows(config, agreement, pathsOfContents(config, agreement, path)),
    ],
  };
}

/** As the visitor unfolds it; Article 8(4) of Law No. 94-V wants each of these said. */
function contentRows(config: Config, agreement: Agreement, paths: ReadonlyMap<string, string>): Row[] {
  const told = (language: Language): (readonly [heading: string, text: string])[] => {
    const words = language === "en" ? english.dialogs : texts[language];
    const teller: Teller = { config, language, english, texts: words };
    return contentsOf(teller, agreement).map(([heading, lines]) => [
      heading,
      `${heading}: ${lines.map((line) => lineOf(teller, line)).join(" ")}`,
    ]);
  };
  const [ru, en] = [told("ru"), told("en")];
  return told("kk").map(([heading, text], index) => ({
    path: paths.get(heading) ?? "",
    kk: text,
    ru: ru[index]?.[1] ?? "",
    en: en[index]?.[1] ?? "",
  }));
}

const titleOf = ({ purposes }: Config, { purpose }: Agreement): Readonly<Record<MandatoryLanguage, string>> =>
  purposes.find(({ id }) => id === purpose)?.title ?? { kk: "", ru: "" };

/** Where in the config each part comes from, by its heading. */
function pathsOfContents(config: Config, agreement: Agreement, path: string): ReadonlyMap<string, string> {
  const { kk } = dataTexts;
  const description = `purposes[${config.purposes.findIndex(({ id }) => id === agreement.purpose)}].description`;
  return new Map([
    [kk.operator, "controllers"],
    [kk.purpose, agreement.aim ? `${path}.aim.text` : description],
    [kk.data, `${path}.data`],
    [kk.term, `${path}.term.text`],
    [texts.kk.retention, "retention.text"],
    [kk.thirdParties, "recipients.text"],
    [kk.crossBorder, "statements"],
    [kk.publication, "statements"],
    [titleOf(config, agreement).kk, description],
    [kk.other, "statements"],
  ]);
}

function lineOf(teller: Teller, { lead, text, clauses }: Told): string {
  const cited = citeClauses(teller.texts, clauses);
  return [lead, text, cited && `(${cited})`].filter(Boolean).join(" ");
}
