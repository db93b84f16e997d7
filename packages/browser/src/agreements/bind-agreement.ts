import type { DataReceipt, Undo } from "@kelisim/core";
import { type Press, watchPresses } from "./press.ts";

/** What stands at the button, as far as a press depends on it. */
export interface AgreementShown {
  shown(): readonly string[];
  ticked(): ReadonlySet<string>;
  /** `undefined` where no declaration is asked for. */
  declared(): boolean | undefined;
  remind(): void;
}

export interface AgreementBinding {
  readonly window: Window & typeof globalThis;
  readonly element: HTMLElement;
  readonly view: AgreementShown;
  /** Name of a form field that is given the receipt as JSON. */
  readonly field: string | undefined;
  record(press: Press): DataReceipt;
}

/** A press counts once the declaration is confirmed; then the receipt is made, before the page hears of the press. */
export function bindAgreement({ window, element, view, field, record }: AgreementBinding): Undo {
  return watchPresses(window, element, (press) => {
    if (view.declared() === false) {
      press.stop();
      view.remind();
      return;
    }
    const receipt = record(press);
    if (field) fill(element, field, JSON.stringify(receipt));
  });
}

function fill(element: HTMLElement, name: string, value: string): void {
  const form = (element as Partial<HTMLButtonElement>).form ?? element;
  const input =
    [...form.querySelectorAll("input")].find((one) => one.name === name) ??
    form.appendChild(form.ownerDocument.createElement("input"));
  Object.assign(input, { type: "hidden", name, value });
}
