/** What a visitor is told, place by place, with the clauses cited there; the dialogs are drawn in told.test.ts. */
import {
  type Config,
  citeClauses,
  type Declaration,
  type MandatoryLanguage as Language,
  type Note,
  type Statement,
  type Text,
} from "@kelisim/core";
import { texts } from "../../../packages/ui/src/texts/index.ts";
import { statementTold } from "../../../packages/ui/src/told/statements.ts";

export type Places = ReadonlyMap<string, string>;

const named = (statement: string | Statement): Statement =>
  typeof statement === "string" ? { id: statement } : statement;

export function placesOf(config: Config, language: Language): Places {
  const cited = (clauses: readonly string[] = []): string =>
    clauses.length > 0 ? ` (${citeClauses(texts[language], clauses)})` : "";
  const words = (...given: readonly (Text | undefined)[]): string =>
    given.map((one) => one?.[language] ?? "").join(" ");
  const note = (one: Note | undefined): string => (one ? words(one.text) + cited(one.clauses) : "");
  const ageTold = (one: Declaration | undefined): string =>
    one ? texts[language].ages[one.age] + cited(one.ageClauses ?? one.clauses) : "";
  const { declaration, policy, withdrawal, agreements = [], rights = [], statements = [] } = config;
  const places: readonly (readonly [string, string])[] = [
    ["controllers", words(...config.controllers.map(({ name }) => name))],
    ...config.purposes.map(
      ({ id, title, description, clauses }) =>
        [`purpose ${id}`, `${words(title, description)}${cited(clauses)}`] as const,
    ),
    ...config.purposes.map(({ id, short }) => [`short ${id}`, words(short)] as const),
    ...statements.map(named).map((one) => {
      const { text = "", clauses } = statementTold({ language, texts: texts[language] }, one);
      return [`statement ${one.id}`, text + cited(clauses)] as const;
    }),
    ...(["useIsConsent", "refusal", "inBrowser", "recipients", "sources", "retention"] as const).map(
      (name) => [name, note(config[name])] as const,
    ),
    ["policyChanged", words(config.policyChanged)],
    ["term", cited(config.consent.clause ? [config.consent.clause] : [])],
    ["prevails", cited(policy.prevailsClause ? [policy.prevailsClause] : [])],
    ["objection", note(policy.objection) + words(policy.objection?.acknowledgement)],
    ...rights.map(
      ({ id, text, fee, asks, clauses }) => [`right ${id}`, words(text, fee, asks) + cited(clauses)] as const,
    ),
    ["declaration", words(declaration?.text, declaration?.underage) + cited(declaration?.clauses)],
    ["age", ageTold(declaration)],
    ...agreements.flatMap(
      ({ purpose, text, aim, data, term, clauses }) =>
        [
          [`agreement ${purpose}`, words(text, data) + cited(clauses)],
          [`agreement ${purpose} aim`, note(aim)],
          [`agreement ${purpose} term`, note(term)],
        ] as const,
    ),
    [
      "withdrawal",
      words(withdrawal?.text, withdrawal?.effect, withdrawal?.acknowledgement) + cited(withdrawal?.clauses),
    ],
    ["messages", note(withdrawal?.messages)],
  ];
  return new Map(places.filter(([, text]) => text.trim()));
}
