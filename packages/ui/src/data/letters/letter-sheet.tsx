import type { LetterId } from "@kelisim/core";
import { letter } from "@kelisim/core/letters";
import type { JSX } from "preact";
import type { UiProps } from "../../index.ts";

/** The letter as it is printed. What the visitor has to fill in is blank: nothing is known of them here. */
export function LetterSheet({ ui, id, now }: UiProps & { readonly id: LetterId; readonly now: number }): JSX.Element {
  const { subject, to, from, paragraphs, closing } = letter(ui.config, id, ui.language, now, ui.english?.letters);
  return (
    <div class="sheet" data-part="sheet" lang={ui.language}>
      <div class="head">{to.map(drawLine)}</div>
      <div class="head">{from.map(drawLine)}</div>
      <h3>{subject}</h3>
      {paragraphs.map(drawLine)}
      <div class="end">{closing.map(drawLine)}</div>
    </div>
  );
}

/** A blank ends its line, and is an element of its own: on paper it takes all the room there is. */
function drawLine(line: string): JSX.Element {
  const [, text = line, blank] = /^(.*?)(_+)$/.exec(line) ?? [];
  return blank ? (
    <p class="fill">
      {text}
      <span>{blank}</span>
    </p>
  ) : (
    <p>{text}</p>
  );
}
