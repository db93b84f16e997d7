import type { Config } from "@kelisim/core";
import { letter, lettersOf, letterText } from "@kelisim/core/letters";
import { english } from "@kelisim/ui/english";
import type { Section, Word } from "./row.ts";

/** @param now milliseconds since 1970 UTC, from which a notice period runs */
export function letterSections(config: Config, now: number, word: Word): Section[] {
  return lettersOf(config).map((id) => ({
    heading: word(`data.letterNames.${id}`),
    rows: [
      {
        path: `letter: ${id}`,
        kk: letterText(letter(config, id, "kk", now)),
        ru: letterText(letter(config, id, "ru", now)),
        en: letterText(letter(config, id, "en", now, english.letters)),
        isLetter: true,
      },
    ],
  }));
}
