import { type Changes, changesSince, isNoticeDue } from "@kelisim/core";
import type { JSX } from "preact";
import {
  adoptStyles,
  Buttons,
  Frame,
  type Front,
  noticeCard,
  render,
  staticUi,
  type UiModel,
  type UiProps,
} from "../../index.ts";
import { agreementStyles } from "../styles/agreement.ts";

export interface PolicyNoticeOptions {
  readonly document: Document;
  readonly front: Front;
  readonly model: UiModel;
  /** An element of the personal cabinet, drawn into. */
  readonly host: HTMLElement;
}

/** Tells of a changed policy in a personal cabinet, until the visitor has answered (Kreditomat 10.2 to 10.4). */
export function mountPolicyNotice({ document, front, model, host }: PolicyNoticeOptions): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  adoptStyles(document, root, agreementStyles);
  const watched = front.watch(root);
  let isPutOff = false;

  const dueChanges = (): Changes | null => {
    const record = model.record.value;
    const changes = record && changesSince(record, model.config);
    return changes && !isPutOff && isNoticeDue(record, changes) ? changes : null;
  };
  const draw = (): void => {
    const changes = dueChanges();
    const later = (): void => {
      isPutOff = true;
      model.answerNotice("later");
      draw();
    };
    render(changes && <PolicyNotice ui={staticUi(model)} changes={changes} later={later} />, root);
    watched.settle();
  };
  const undos = [model.record.subscribe(draw), model.language.subscribe(draw)];
  return () => {
    for (const undo of undos) undo();
    watched.remove();
    render(null, root);
  };
}

function PolicyNotice({ ui, changes, later }: UiProps & { readonly changes: Changes; later(): void }): JSX.Element {
  const { told, answers } = noticeCard(ui, changes.additions);
  const own = answers
    .filter(({ part }) => part !== "open-settings")
    .map((answer) => (answer.part === "later" ? { ...answer, press: later } : answer));
  return (
    <Frame ui={ui}>
      <section class="agreement" data-part="policy-notice">
        {told.map(({ text }) => (
          <p>{text}</p>
        ))}
        <Buttons ui={ui} answers={own} />
      </section>
    </Frame>
  );
}
