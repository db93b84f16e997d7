import type { LetterId } from "@kelisim/core";
import { letter } from "@kelisim/core/letters";
import type { JSX } from "preact";
import type { UiProps } from "../../index.ts";

/** The letter as it is printed. What the visitor has to fill in is blank: nothing is known of them here. */
export function LetterSheet({ ui, id, now }: UiProps & { readonly id: LetterId; readonly now: number }): JSX.Element {
  const { subject, to, from, paragraphs, closing } = letter(ui.config, id, ui.language, now);
  return (
    <div class="sheet" data-part="sheet" lang={ui.language}>
      <div class="head">
        {[...to, ...from].map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <h3>{subject}</h3>
      {paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <div class="end">
        {closing.map((line) => (
          <p>{line}</p>
        ))}
      </div>
    </div>
  );
}
