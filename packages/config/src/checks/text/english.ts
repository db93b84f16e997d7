import { problem } from "../../problem.ts";
import type { InputCheck } from "../check.ts";
import { addresses, texts } from "./texts.ts";

/** English is in every text of a config or in none: where some of it lacks, no visitor is offered it. */
export const wholeEnglish: InputCheck = function* (config) {
  const all = [...texts(config)];
  const links = [...addresses(config)];
  if (![...all, ...links].some(({ text }) => text.en !== undefined)) return;
  for (const { text, path } of all) {
    if (text.en !== undefined) continue;
    yield problem(
      [...path, "en"],
      "The English text is missing, and others of this config are there.",
      "Write it, or remove the English texts: it is a language of the dialogs only where it is whole.",
    );
  }
  for (const { text, path } of links) {
    if (text.en !== undefined) continue;
    yield problem(
      [...path, "en"],
      "The address for readers of English is missing.",
      "Write it; where there is no page in English, the address of another language's.",
    );
  }
};
