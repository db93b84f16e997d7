import { citeClauses } from "@kelisim/core";
import type { JSX } from "preact";
import { isChoice } from "./purposes.ts";
import { Services } from "./services.tsx";
import type { PurposeProps } from "./ui.ts";

export interface PurposeRowProps extends PurposeProps {
  /** What is asked for now is told at once. */
  readonly isOpen?: boolean;
  /** Where and when it was answered, where that was not here. */
  readonly state?: string | undefined;
}

/** A title and a switch, or why there is none; what is done and with what is one press away. */
export function PurposeRow({ ui, purpose, isOpen, state }: PurposeRowProps): JSX.Element {
  const { language, draft, texts } = ui;
  const { id, kind, title, description, clauses, profiling } = purpose;
  const cited = citeClauses(texts, clauses);
  return (
    <div class="row">
      <details open={isOpen || undefined}>
        <summary data-part={`details:${id}`}>
          <h4 id={`${id}-title`}>{title[language]}</h4>
        </summary>
        <p id={`${id}-about`}>
          {description[language]}
          {cited && ` (${cited})`}
        </p>
        <Services ui={ui} purpose={purpose} />
      </details>
      {isChoice(purpose) ? (
        <label class="switch">
          <input
            type="checkbox"
            // biome-ignore lint/a11y/useAriaPropsForRole: ARIA in HTML forbids aria-checked on a checkbox, which tells its own state
            role="switch"
            data-part={`purpose:${id}`}
            aria-labelledby={`${id}-title`}
            aria-describedby={`${id}-about`}
            checked={draft.chosen(id)}
            onChange={() => draft.toggle(id)}
          />
        </label>
      ) : (
        kind !== "data" && <span class="tag">{texts.always}</span>
      )}
      {profiling && <p class="state">{texts.withoutProfiling}</p>}
      {state && <p class="state">{state}</p>}
    </div>
  );
}
