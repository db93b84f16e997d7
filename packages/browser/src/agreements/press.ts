import type { Undo } from "@kelisim/core";

/** One press of the operator's button. */
export interface Press {
  readonly act: "button" | "form";
  /** The words on the button. */
  readonly label: string;
  /** Keeps the press from doing anything. */
  stop(): void;
}

/**
 * Hears of a press before the page does. A form is pressed when it is sent, by whatever button; so is a button that
 * sends its form, since the browser may find that the form is not filled in yet.
 */
export function watchPresses(
  window: Window & typeof globalThis,
  element: HTMLElement,
  heard: (press: Press) => void,
): Undo {
  const form = formOf(window, element);
  const type = form ? "submit" : "click";
  const onEvent = (event: Event): void => {
    if (!event.composedPath().includes(form ?? element)) return;
    const { submitter = null } = event as Partial<SubmitEvent>;
    // Another button of the form.
    if (form && form !== element && submitter !== element) return;
    heard({
      act: form === element ? "form" : "button",
      label: labelOf(form === element ? submitter : element),
      stop() {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
    });
  };
  window.addEventListener(type, onEvent, true);
  return () => window.removeEventListener(type, onEvent, true);
}

function formOf({ HTMLFormElement }: Window & typeof globalThis, element: HTMLElement): HTMLFormElement | null {
  if (element instanceof HTMLFormElement) return element;
  const { form, type } = element as Partial<HTMLInputElement>;
  return form && (type === "submit" || type === "image") ? form : null;
}

function labelOf(button: HTMLElement | null): string {
  const { value = "" } = (button ?? {}) as Partial<HTMLInputElement>;
  const words = button?.getAttribute("aria-label") || button?.textContent || value;
  return words.replace(/\s+/g, " ").trim();
}
