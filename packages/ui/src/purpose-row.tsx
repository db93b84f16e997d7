import type { JSX } from "preact";
import { isChoice } from "./purposes.ts";
import { Services } from "./services.tsx";
import type { PurposeProps } from "./ui.ts";

/** A switch only where it changes something. */
export function PurposeRow({ ui, purpose }: PurposeProps): JSX.Element {
  const { language, draft } = ui;
  const { id, title, description } = purpose;
  return (
    <div class="row">
      <h4>
        {isChoice(purpose) ? (
          <label>
            {title[language]}
            <input
              type="checkbox"
              // biome-ignore lint/a11y/useAriaPropsForRole: ARIA in HTML forbids aria-checked on a checkbox, which tells its own state
              role="switch"
              data-part={`purpose:${id}`}
              aria-describedby={`${id}-about`}
              checked={draft.chosen(id)}
              onChange={() => draft.toggle(id)}
            />
          </label>
        ) : (
          title[language]
        )}
      </h4>
      <p id={`${id}-about`}>{description[language]}</p>
      <Services ui={ui} purpose={purpose} />
    </div>
  );
}
