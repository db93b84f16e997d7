import { type Config, type Controller, inLanguage, type Language } from "@kelisim/core";
import { english } from "@kelisim/ui/english";
import { texts } from "@kelisim/ui/words";
import type { Row, Word } from "./row.ts";

export function operatorRows({ controllers, contacts = {}, policy }: Config): Row[] {
  const { url, documents = [] } = policy;
  return [
    ...controllers.map((controller, index) => ({
      path: `controllers[${index}].name`,
      kk: numbered(controller, "kk"),
      ru: numbered(controller, "ru"),
      en: numbered(controller, "en"),
    })),
    ...(["email", "phone", "form"] as const).flatMap((way) => sameInBoth(`contacts.${way}`, contacts[way])),
    ...(contacts.address ? [{ path: "contacts.address", ...contacts.address }] : []),
    ...(url ? [{ path: "policy.url", ...url }] : []),
    ...documents.flatMap(({ title, url: at, clause }, index) => [
      { path: `policy.documents[${index}].title`, ...title, clauses: clause ? [clause] : [] },
      ...(at ? [{ path: `policy.documents[${index}].url`, ...at }] : []),
    ]),
  ];
}

const numbered = ({ name, bin, iin }: Controller, language: Language): string => {
  const words = language === "en" ? english.dialogs : texts[language];
  return [inLanguage(name, language), bin && `${words.bin} ${bin}`, iin && `${words.iin} ${iin}`]
    .filter(Boolean)
    .join(", ");
};

const sameInBoth = (path: string, text: string | undefined): Row[] =>
  text ? [{ path, kk: text, ru: text, en: text }] : [];

export function statementRows({ statements = [], policy }: Config, word: Word): Row[] {
  const { prevails, prevailsClause, languages } = policy;
  return [
    ...(languages.includes("kk") ? [] : [word("dialogs.russianOnly")]),
    ...statements.map((statement, index) => {
      const { id, text, clauses } = typeof statement === "string" ? { id: statement } : statement;
      const path = `statements[${index}]`;
      return text ? { path: `${path}.text`, ...text, clauses } : { ...word(`dialogs.statements.${id}`), clauses };
    }),
    ...(prevails ? [{ ...word(`dialogs.prevails.${prevails}`), clauses: prevailsClause ? [prevailsClause] : [] }] : []),
  ];
}

export const rightsRows = ({ rights = [] }: Config): Row[] =>
  rights.flatMap(({ text, fee, clauses }, index) => [
    { path: `rights[${index}].text`, ...text, clauses },
    ...(fee ? [{ path: `rights[${index}].fee`, ...fee }] : []),
  ]);

export function withdrawalRows({ withdrawal }: Config, word: Word): Row[] {
  if (!withdrawal) return [];
  const { text, clauses, effect, exceptions = [], messages, postalAddress, address } = withdrawal;
  return [
    { path: "withdrawal.text", ...text, clauses },
    ...(effect ? [{ path: "withdrawal.effect", ...effect }] : []),
    ...exceptions.map((one) => word(`dialogs.exceptions.${one}`)),
    ...(messages ? [{ path: "withdrawal.messages.text", ...messages.text, clauses: messages.clauses }] : []),
    ...(postalAddress ? [{ path: "withdrawal.postalAddress", ...postalAddress }] : []),
    ...sameInBoth("withdrawal.address", address),
  ];
}

export function ageRows({ declaration }: Config, word: Word): Row[] {
  if (!declaration) return [];
  const { age, text, clauses, ageClauses = clauses, underage } = declaration;
  return [
    { ...word(`dialogs.ages.${age}`), clauses: ageClauses },
    word(age === "adult" ? "dialogs.minor" : "dialogs.actions.declare-underage"),
    { path: "declaration.text", ...text, clauses },
    ...(underage ? [word("dialogs.headings.underage"), { path: "declaration.underage", ...underage }] : []),
  ];
}
