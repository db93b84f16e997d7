import { formatDate } from "@kelisim/core";
import type { JSX } from "preact";
import { Buttons } from "./buttons.tsx";
import { heedsSignal, isChoice, shortTitles } from "./purposes.ts";
import { Section } from "./section.tsx";
import { formatRevision } from "./texts/dates.ts";
import { languageNames, spoken } from "./texts/index.ts";
import type { UiProps } from "./ui.ts";

/** What stands, and the one press that takes all of it back: first in the settings, as near as accepting was. */
export function Status({ ui }: UiProps): JSX.Element {
  const { model, config, language, texts } = ui;
  const record = model.record.value;
  const granted = config.purposes.filter((purpose) => isChoice(purpose) && record?.purposes[purpose.id]);
  return (
    <Section ui={ui} part="withdrawal">
      {record ? (
        <>
          <p>
            {granted.length > 0 ? (
              <>
                <b>{texts.switchedOn}</b> {shortTitles(granted, language)}.
              </>
            ) : (
              texts.nothingGranted
            )}
          </p>
          <p class="small">
            {texts.recorded(formatDate(record.at), formatDate(record.until))} {texts.language}:{" "}
            {spoken(languageNames, record.language, ui.english?.name ?? record.language)}.
            {record.revision && ` ${texts.revision}: ${formatRevision(record.revision)}.`}
          </p>
        </>
      ) : (
        <p>{texts.undecided}</p>
      )}
      {model.gpc && heedsSignal(config) && <p class="small">{texts.gpc}</p>}
      {model.minor && <p class="small">{texts.minorNow}</p>}
      {granted.length > 0 && <Buttons ui={ui} answers={[{ part: "withdraw", press: () => model.withdraw() }]} />}
    </Section>
  );
}
