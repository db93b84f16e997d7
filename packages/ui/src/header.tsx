import { inLanguage, languagesOf } from "@kelisim/core";
import type { JSX } from "preact";
import { onPress } from "./on-press.ts";
import { languageNames, spoken } from "./texts/index.ts";
import type { CardUiProps } from "./ui.ts";

export interface HeaderProps extends CardUiProps {
  /** Left out where closing would be read as an answer. */
  readonly close: (() => void) | undefined;
}

/** Whose dialog it is and in which language: always in sight. */
export function Header({ ui, close }: HeaderProps): JSX.Element {
  const { model, config, language, texts } = ui;
  return (
    <div class="top">
      {config.ui?.mark && <img part="mark" src={config.ui.mark} alt="" />}
      <p>
        <b part="name">{inLanguage(config.name, language)}</b>{" "}
        <span class="legal" part="legal">
          {config.controllers.map(({ name }) => inLanguage(name, language)).join(", ")}
        </span>
      </p>
      <div>
        <fieldset class="lang" part="languages" aria-label={texts.language}>
          {languagesOf(config).map((name) => (
            <button
              key={name}
              type="button"
              lang={name}
              data-part={`lang-${name}`}
              aria-pressed={name === language}
              {...onPress(() => model.setLanguage(name))}
            >
              {spoken(languageNames, name, ui.english?.name ?? name)}
            </button>
          ))}
        </fieldset>
        {close && (
          <button type="button" class="x" data-part="close" aria-label={texts.actions.close} {...onPress(close)}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </button>
        )}
      </div>
    </div>
  );
}
