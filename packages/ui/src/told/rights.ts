import type { Told, Ui } from "../ui.ts";

export function rightsTold({ config, language }: Ui): readonly Told[] {
  return (config.rights ?? []).map(({ text, fee, clauses }) => ({
    text: `${text[language]} ${fee?.[language] ?? ""}`,
    clauses,
  }));
}
