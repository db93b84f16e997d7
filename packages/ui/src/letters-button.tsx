import type { JSX } from "preact";
import { Buttons } from "./buttons.tsx";
import type { UiProps } from "./ui.ts";

/** Leads to the letters; they are a part of their own, loaded when asked for. */
export function LettersButton({ ui }: UiProps): JSX.Element {
  return <Buttons ui={ui} answers={[{ part: "letters", press: () => ui.model.writeLetter() }]} />;
}
