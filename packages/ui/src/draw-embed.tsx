import type { HeldEmbed } from "@kelisim/core";
import { render } from "preact";
import { adoptStyles } from "./adopt.ts";
import { Embed } from "./embed.tsx";
import type { Front } from "./front.ts";
import { embedStyles } from "./styles/embed.ts";
import type { Ui } from "./ui.ts";

/** A placeholder stands in the page itself, so it has a shadow root of its own. Without `ui` it is taken away. */
export function drawEmbed(document: Document, front: Front, held: HeldEmbed, ui: Ui | null): void {
  const host = held.host as HTMLElement;
  let root = host.shadowRoot;
  if (!root) {
    root = host.attachShadow({ mode: "open" });
    adoptStyles(document, root, embedStyles);
    front.watch(root);
  }
  render(ui && <Embed ui={ui} held={held} />, root);
}
