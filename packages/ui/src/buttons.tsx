import type { Text } from "@kelisim/core";
import type { JSX } from "preact";
import { onPress } from "./on-press.ts";
import type { Action } from "./parts.ts";
import type { CardUiProps } from "./ui.ts";

export interface Answer {
  readonly part: Action;
  readonly press: () => void;
  /** Where the words are not the usual ones. */
  readonly label?: string | undefined;
  /** A page to open beside the answer. */
  readonly url?: string | undefined;
}

/** Answers of one weight: whatever is in the list gets the same size, style and contrast. */
export function Buttons({ ui, answers }: CardUiProps & { readonly answers: readonly Answer[] }): JSX.Element {
  const own: Readonly<Partial<Record<Action, Text>>> = ui.config.ui?.labels ?? {};
  return (
    <div class="acts">
      {answers.map(({ part, press, url, label = own[part]?.[ui.language] ?? ui.texts.actions[part] }) =>
        url ? (
          <a key={part} class="act" data-part={part} href={url} target="_blank" rel="noopener" {...onPress(press)}>
            {label}
          </a>
        ) : (
          <button key={part} type="button" class="act" data-part={part} {...onPress(press)}>
            {label}
          </button>
        ),
      )}
    </div>
  );
}
