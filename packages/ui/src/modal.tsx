import type { ComponentChildren, JSX } from "preact";
import { keepTab } from "./focus.ts";
import { Header } from "./header.tsx";
import type { UiProps } from "./ui.ts";

export interface ModalProps extends UiProps {
  readonly part: string;
  readonly close: () => void;
  /** Stays in sight below what scrolls. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

/** The scrim must not pass the wheel on to the page; the card keeps its own with `overscroll-behavior`. */
function keepWheel(event: WheelEvent): void {
  event.stopPropagation();
  if (event.target === event.currentTarget) event.preventDefault();
}

/** A dialog in front of the page. Its heading has the id `h`. */
export function Modal({ ui, part, close, foot, children }: ModalProps): JSX.Element {
  return (
    <dialog
      ref={showModal}
      aria-modal="true"
      aria-labelledby="h"
      data-part={part}
      onClose={close}
      onWheel={keepWheel}
      onKeyDown={keepTab}
    >
      <div class="card" part="card">
        <Header ui={ui} close={close} />
        <div class="body">{children}</div>
        <div class="foot">{foot}</div>
      </div>
    </dialog>
  );
}
