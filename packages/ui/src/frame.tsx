import type { ComponentChildren, JSX } from "preact";
import type { CardUiProps } from "./ui.ts";

/** Sets language and colours for what is inside. */
export function Frame({ ui, children }: CardUiProps & { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class={`k ${ui.config.ui?.theme ?? "auto"}`} lang={ui.language}>
      {children}
    </div>
  );
}
