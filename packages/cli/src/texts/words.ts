import { languages } from "@kelisim/core";
import { dataTexts, texts } from "@kelisim/ui/words";

/** One of our own texts in both languages, by its key. */
export type Words = ReadonlyMap<string, { readonly kk: string; readonly ru: string }>;

export interface Examples {
  readonly months: number;
  readonly purpose: { readonly kk: string; readonly ru: string };
}

/** Every word of the dialogs that is not the operator's own. Texts with something to fill in are shown filled in. */
export function productWords(examples: Examples): Words {
  const [kk = new Map(), ru = new Map()] = languages.map((language) => {
    const filled: Filled = {
      clauses: ["3.1", 1],
      remember: [examples.months],
      kept: [examples.months, true],
      fromForm: ["01.12.2026"],
      given: ["01.12.2026"],
      recorded: ["01.12.2026", "01.01.2028"],
      alwaysMeans: [examples.purpose[language]],
    };
    return flat({ dialogs: texts[language], data: dataTexts[language] }, "", filled);
  });
  return new Map([...kk].map(([key, text]) => [key, { kk: text, ru: ru.get(key) ?? "" }]));
}

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
