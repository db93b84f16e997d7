import type { LetterId } from "@kelisim/core";
import { letter, mailto, routeOf } from "@kelisim/core/letters";
import { linkAddress, type Ui } from "../../index.ts";
import { dataWords } from "../texts/index.ts";

/** What can be done with a letter; nothing of it sends anything by itself. */
export interface LetterAct {
  readonly part: string;
  readonly label: string;
  readonly press?: () => void;
  readonly url?: string;
}

/** By the way the operator's policy wants the letter: the first is the one to take. */
export function letterActs(
  ui: Ui,
  id: LetterId,
  now: number,
  { copy, print, write }: { readonly copy: () => void; readonly print: () => void; readonly write: () => void },
): readonly LetterAct[] {
  const { config, language, english } = ui;
  const texts = dataWords(ui);
  const copying = { part: "copy", label: texts.copy, press: copy };
  const printing = { part: "print", label: texts.print, press: print };
  const route = routeOf(config, id, language);
  switch (route.kind) {
    case "email": {
      if (!route.address) return [copying, printing];
      const url = mailto(letter(config, id, language, now, english?.letters), route.address);
      return [{ part: "write", label: texts.write, url, press: write }, copying];
    }
    case "form": {
      const url = linkAddress(route.url);
      return [...(url ? [{ part: "form", label: texts.openForm, url, press: write }] : []), copying];
    }
    default:
      return [printing, copying];
  }
}
