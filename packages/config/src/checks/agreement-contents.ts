import { type Agreement, languages, type MandatoryLanguage } from "@kelisim/core";
import { type ConfigDraft, type Draft, items } from "../draft.ts";
import { formatPath, type Path } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

type Content = readonly [path: Path, missing: boolean, what: string, fix: string];

/** What Article 8(4) of Law No. 94-V wants a consent to contain. Only run in strict mode. */
export const agreementContents: Check = function* (config) {
  const told = new Set(items(config.pending).map(([, { path }]) => path));
  for (const [path, missing, what, fix] of contents(config)) {
    if (missing && !told.has(formatPath(path))) yield problem(path, `A consent must say ${what}.`, fix);
  }
};

function* contents(config: ConfigDraft): Generator<Content> {
  const agreements = items(config.agreements);
  if (!agreements.length) return;
  yield [["retention"], !config.retention, "how long data are kept", "Say it in retention, as the policy does."];
  yield [
    ["recipients"],
    !config.recipients,
    "whether data go to third parties",
    "Name them in recipients, or say none.",
  ];
  yield statementOf(config, "cross-border", "whether there is cross-border transfer");
  yield statementOf(config, "publication", "whether data are published in public sources");
  for (const [index, agreement] of agreements) yield* own(config, agreement, ["agreements", index]);
}

/** What each agreement says for itself. */
function* own(config: ConfigDraft, { aim, data, term }: Draft<Agreement>, place: Path): Generator<Content> {
  const [forWhat, howLong] = ["what the data are for", "for how long it is given"];
  const unless = (field: string): string => `Say it in ${field}; where the policy does not, list that in pending.`;
  yield [[...place, "aim"], aim === undefined, forWhat, unless("aim")];
  yield [[...place, "data"], data === undefined, "which data it is for", "List in data all that the policy lists."];
  yield [[...place, "term"], term === undefined, howLong, unless("term")];
  for (const language of languages) {
    const [aimed, lasting] = [aim?.text?.[language], term?.text?.[language]];
    const { aims, consent } = words[language];
    yield [[...place, "aim", "text", language], aimed !== undefined && !aims.test(aimed), forWhat, nameAims];
    const isRetention = lasting !== undefined && (!consent.test(lasting) || lasting === kept(config, language));
    yield [[...place, "term", "text", language], isRetention, howLong, nameEnd];
  }
}

const nameAims = "This names no purpose. Name each that the policy has for these data: «… үшін», «для …», «чтобы …».";
const nameEnd =
  "This is how long data are kept, which belongs in retention. Say until when the consent lasts, or list it in pending.";

/** Words without which no sentence in that language says until when one consents, or what something is for. */
const words: Readonly<Record<MandatoryLanguage, { readonly consent: RegExp; readonly aims: RegExp }>> = {
  kk: { consent: /келіс/i, aims: /үшін|мақсат/i },
  ru: { consent: /соглас/i, aims: /(?<!\p{L})(чтобы|для|цел(?:ь|и|ью|ей|ях|ям))(?!\p{L})/iu },
};

const kept = ({ retention }: ConfigDraft, language: MandatoryLanguage): string | undefined =>
  retention?.text?.[language];

function statementOf({ statements }: ConfigDraft, id: string, what: string): Content {
  const has = items(statements).some(([, one]) => (typeof one === "string" ? one : one.id) === id);
  return [["statements", id], !has, what, `Add a statement "${id}"; if there is none, with a text that says so.`];
}
