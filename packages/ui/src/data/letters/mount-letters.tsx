import type { LetterId } from "@kelisim/core";
import { letter, lettersOf, letterText } from "@kelisim/core/letters";
import { adoptStyles, type Front, noDialogs, openAbove, render, staticUi, type Ui, type UiModel } from "../../index.ts";
import { lettersStyles } from "../styles/letters.ts";
import { LettersPanel, type LettersPlace } from "./letters-panel.tsx";
import { printLetter } from "./print-letter.tsx";

export interface LettersOptions {
  readonly document: Document;
  readonly front: Front;
  readonly model: UiModel;
}

/** Draws the panel of letters while it is on screen. @returns its undo */
export function mountLetters({ document, front, model }: LettersOptions): () => void {
  const { root, settle, remove } = openAbove(document, front, {
    attribute: "data-kelisim-letters",
    style: (pane) => adoptStyles(document, pane, lettersStyles),
    gone: noDialogs,
  });
  const ids = lettersOf(model.config);
  let place: LettersPlace = { step: "list" };
  let isCopied = false;
  let isOpen = false;
  let afterPrint = (): void => {};

  const uiOf = (): Ui => staticUi(model);
  const go = (next: LettersPlace): void => {
    place = next;
    isCopied = false;
    draw();
    settle();
    root.querySelector<HTMLElement>("h2")?.focus();
    root.querySelector(".card")?.scrollTo(0, 0);
  };
  /** An objection is made once its letter is in the visitor's hands: silence before that is still silence. */
  const made = (id: LetterId): void => {
    if (id === "objection") model.answerNotice("objected");
  };
  const copy = async (id: LetterId): Promise<void> => {
    const text = letterText(letter(model.config, id, model.language.value, Date.now(), model.english?.letters));
    try {
      await document.defaultView?.navigator.clipboard.writeText(text);
      isCopied = true;
      draw();
      made(id);
    } catch {
      // Without leave to write, or on plain http: the visitor copies what is selected.
      document.getSelection()?.selectAllChildren(root.querySelector(".sheet") as Element);
    }
  };
  const print = (ui: Ui, id: LetterId, now: number): void => {
    afterPrint();
    afterPrint = printLetter(document, ui, id, now);
    made(id);
  };
  const draw = (): void => {
    const ui = uiOf();
    const now = Date.now();
    render(
      isOpen ? (
        <LettersPanel
          ui={ui}
          ids={ids}
          place={place}
          now={now}
          isCopied={isCopied}
          go={go}
          copy={(id) => void copy(id)}
          print={(id) => print(ui, id, now)}
          write={made}
          close={() => model.hide()}
        />
      ) : null,
      root,
    );
  };
  const inOtherWords = (): void => {
    draw();
    settle();
  };
  const onScreen = (): void => {
    const screen = model.screen.value;
    const wasOpen = isOpen;
    isOpen = screen.kind === "letters";
    if (screen.kind !== "letters") {
      if (wasOpen) afterPrint();
      inOtherWords();
    } else if (!wasOpen) {
      const wanted = ids.find((id) => id === screen.letter);
      go(wanted ? { step: "about", id: wanted } : { step: "list" });
    }
  };
  const undos = [model.screen.subscribe(onScreen), model.language.subscribe(inOtherWords)];
  return () => {
    for (const undo of undos) undo();
    afterPrint();
    render(null, root);
    remove();
  };
}
