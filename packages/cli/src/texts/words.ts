import { inLanguage, type Language, languages, type Text } from "@kelisim/core";
import { english as all } from "@kelisim/ui/english";
import { dataTexts, texts } from "@kelisim/ui/words";

/** Our own texts, each in every language, by their keys. */
export type Words = ReadonlyMap<string, Text>;

export interface Examples {
  readonly months: number;
  readonly purpose: Text;
}

/** Every word of the dialogs that is not the operator's own. Texts with something to fill in are shown filled in. */
export function productWords(examples: Examples): Words {
  const inWords = (language: Language, ours: object): Map<string, string> => {
    const filled: Filled = {
      clauses: ["3.1", 1],
      remember: [examples.months],
      kept: [examples.months, true],
      fromForm: ["01.12.2026"],
      given: ["01.12.2026"],
      recorded: ["01.12.2026", "01.01.2028"],
      alwaysMeans: [inLanguage(examples.purpose, language)],
    };
    return flat(ours, "", filled);
  };
  const [kk, ru] = languages.map((one) => inWords(one, { dialogs: texts[one], data: dataTexts[one] }));
  const en = inWords("en", english);
  return new Map(
    [...(kk ?? [])].map(([key, text]) => [key, { kk: text, ru: ru?.get(key) ?? "", en: en.get(key) ?? "" }]),
  );
}

const english = { dialogs: all.dialogs, data: all.data };

type Filled = Readonly<Record<string, readonly unknown[]>>;

function flat(value: unknown, key: string, filled: Filled): Map<string, string> {
  if (typeof value === "string") return new Map([[key, value]]);
  if (Array.isArray(value)) return new Map([[key, value.join(" / ")]]);
  if (typeof value === "function") {
    const given = filled[key.slice(key.lastIndexOf(".") + 1)];
    if (!given) throw new Error(`There is no example for the text ${key}.`);
    return new Map([[key, String(value(...given))]]);
  }
  const members = Object.entries(value as object);
  return new Map(members.flatMap(([name, member]) => [...flat(member, key ? `${key}.${name}` : name, filled)]));
}
