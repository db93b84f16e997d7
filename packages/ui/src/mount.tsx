import type { Screen } from "@kelisim/core";
import { render } from "preact";
import { adoptStyles } from "./adopt.ts";
import { noDialogs } from "./banner-host.ts";
import { Dialogs } from "./dialogs.tsx";
import { createDraft } from "./draft.ts";
import { drawEmbed } from "./draw-embed.tsx";
import { hasFocus, isSettings, moveFocus, originOf } from "./focus.ts";
import { openAbove } from "./front/open-above.ts";
import type { Front } from "./front.ts";
import { dialogStyles } from "./styles/dialogs.ts";
import { spoken, texts } from "./texts/index.ts";
import type { Ui, UiModel } from "./ui.ts";

export interface MountOptions {
  readonly document: Document;
  readonly front: Front;
  readonly model: UiModel;
  /** The part of the banner that had the focus before. */
  readonly focused?: string | undefined;
}

/** Draws the dialogs and keeps them up to date with the model. @returns its undo, which takes everything away. */
export function mountDialogs({ document, front, model, focused }: MountOptions): () => void {
  const { root, settle, remove } = openAbove(document, front, {
    attribute: "data-kelisim-ui",
    style: (pane) => adoptStyles(document, pane, dialogStyles),
    gone: noDialogs,
  });

  const { reopen, control: { position = "bottom", offset = 8 } = {} } = model.config.ui ?? {};
  const isBelow = reopen !== false && position.startsWith("bottom");
  /** Nothing that decides stands where the control stood: of two presses on it the second is none. */
  const makeRoom = (): void => {
    const stood = isBelow && (kind !== "banner" || model.record.value);
    const room = stood ? `calc(var(--kelisim-control-offset,${offset}px) + 52px)` : "";
    (root.host as HTMLElement).style.setProperty("--s", room);
  };

  let kind: Screen["kind"] = "none";
  let draft = createDraft(model, () => draw());
  let asked: string | false | undefined;
  let before = model.language.value;
  let origin: Element | null = null;
  const draw = (): void => {
    const screen = model.screen.value;
    const from = kind;
    kind = screen.kind;
    const asks = screen.kind === "settings" && screen.asked;
    const isNew = kind !== from || (asks && asks !== asked);
    asked = asks;
    const wasInside = hasFocus(root, from);
    if (isNew) {
      makeRoom();
      origin = originOf(root, from, origin);
      if (!isSettings(from)) draft = createDraft(model, () => draw());
    }
    const language = model.language.value;
    const isOther = isNew || language !== before;
    before = language;
    const { config, english } = model;
    const ui: Ui = { model, config, language, english, texts: spoken(texts, language, english?.dialogs), draft };
    render(<Dialogs ui={ui} screen={screen} />, root);
    for (const held of model.embeds.value) drawEmbed(document, front, held, ui);
    if (isOther) settle();
    if (isNew) moveFocus(root, from, kind, { origin, wasInside });
  };

  // A signal calls back at once when subscribed to, so the four would draw four times.
  let ready = false;
  const { screen, language, record, embeds } = model;
  const undos = [screen, language, record, embeds].map((signal) => signal.subscribe(() => ready && draw()));
  ready = true;
  draw();
  if (focused) root.querySelector<HTMLElement>(`[data-part="${focused}"]`)?.focus();
  return () => {
    for (const undo of undos) undo();
    for (const held of embeds.value) drawEmbed(document, front, held, null);
    render(null, root);
    remove();
  };
}
