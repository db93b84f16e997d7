import type { ComponentChildren, JSX } from "preact";
import type { UiProps } from "./ui.ts";

/** Sets language and colours for what is inside. */
export function Frame({ ui, children }: UiProps & { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class={`k ${ui.config.ui?.theme ?? "auto"}`} lang={ui.language}>
      {children}
    </div>
  );
}
