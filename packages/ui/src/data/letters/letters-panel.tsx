import type { LetterId } from "@kelisim/core";
import type { JSX } from "preact";
import { Frame, Lines, Modal, onPress, type UiProps } from "../../index.ts";
import { dataWords } from "../texts/index.ts";
import { aboutLetter } from "./about-letter.ts";
import { type LetterAct, letterActs } from "./letter-acts.ts";
import { LetterSheet } from "./letter-sheet.tsx";

/** Where the visitor is in the panel. */
export type LettersPlace =
  | { readonly step: "list" }
  /** What a letter does, before it is shown. */
  | { readonly step: "about"; readonly id: LetterId }
  | { readonly step: "letter"; readonly id: LetterId };

export interface LettersProps extends UiProps {
  readonly ids: readonly LetterId[];
  readonly place: LettersPlace;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly isCopied: boolean;
  go(place: LettersPlace): void;
  copy(id: LetterId): void;
  print(id: LetterId): void;
  /** Told of a letter that goes to the visitor's own mail, or to the operator's form. */
  write(id: LetterId): void;
  close(): void;
}

/** Letters to the operator: withdrawal of consent to the processing of personal data, and the rights its policy grants. */
export function LettersPanel(props: LettersProps): JSX.Element {
  const { ui, place, close } = props;
  const texts = dataWords(ui);
  return (
    <Frame ui={ui}>
      <Modal ui={ui} part="letters" close={close} foot={<Acts acts={actsAt(props)} />}>
        <h2 id="h" part="heading" tabIndex={-1}>
          {place.step === "list" ? texts.letters : texts.letterNames[place.id]}
        </h2>
        {place.step === "list" && <List {...props} />}
        {place.step === "about" && <Lines ui={ui} told={aboutLetter(ui, place.id, props.now)} />}
        {place.step === "letter" && (
          <>
            <p class="small">{texts.sentByYou}</p>
            <LetterSheet ui={ui} id={place.id} now={props.now} />
          </>
        )}
        {props.isCopied && (
          <p role="status" class="small">
            {texts.copied}
          </p>
        )}
      </Modal>
    </Frame>
  );
}

function List({ ui, ids, go }: LettersProps): JSX.Element {
  const texts = dataWords(ui);
  return (
    <>
      <p class="small">{texts.sentByYou}</p>
      <ul class="letters">
        {ids.map((id) => (
          <li key={id}>
            <button type="button" data-part={`letter:${id}`} {...onPress(() => go({ step: "about", id }))}>
              {texts.letterNames[id]}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function actsAt({ ui, place, now, go, copy, print, write, close }: LettersProps): readonly LetterAct[] {
  const texts = dataWords(ui);
  const back = (): void => go({ step: "list" });
  if (place.step === "list") return [{ part: "done", label: ui.texts.actions.close, press: close }];
  const { id } = place;
  if (place.step === "about") {
    return [
      { part: "back", label: texts.back, press: back },
      { part: "show-letter", label: texts.showLetter, press: () => go({ step: "letter", id }) },
    ];
  }
  return [
    { part: "back", label: texts.back, press: () => go({ step: "about", id }) },
    ...letterActs(ui, id, now, { copy: () => copy(id), print: () => print(id), write: () => write(id) }),
  ];
}

function Acts({ acts }: { readonly acts: readonly LetterAct[] }): JSX.Element {
  return (
    <div class="acts">
      {acts.map(({ part, label, press, url }) =>
        url ? (
          <a
            key={part}
            class="act"
            data-part={part}
            href={url}
            target={/^https?:/.test(url) ? "_blank" : undefined}
            rel="noopener"
            {...onPress(press)}
          >
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
