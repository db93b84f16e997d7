import type { Config, Text } from "@kelisim/core";
import { everyText } from "./every-text.ts";
import type { Row, Section } from "./row.ts";
import { isShown } from "./shown.ts";

/** What the sections have not shown: of the config, and of ours what this site ever shows. */
export function rest(config: Config, sections: readonly Section[], words: ReadonlyMap<string, Text>): Section[] {
  const shown = new Set(sections.flatMap(({ rows }) => rows.map(({ path }) => path)));
  const own = [...everyText(config)].filter(([path]) => !shown.has(path));
  const ours = [...words]
    .filter(([key]) => isShown(config, key))
    .map(([key, text]) => [`kelisim: ${key}`, text] as const)
    .filter(([path]) => !shown.has(path));
  const rows = (list: readonly (readonly [string, Text])[]): Row[] => list.map(([path, text]) => ({ path, ...text }));
  return [
    { heading: { kk: "Конфигурацияның өзге мәтіндері", ru: "Другие тексты конфигурации" }, rows: rows(own) },
    { heading: { kk: "Терезелердің өзге сөздері", ru: "Другие слова окон" }, rows: rows(ours) },
  ];
}
