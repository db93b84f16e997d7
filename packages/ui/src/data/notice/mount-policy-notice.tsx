import { type Changes, changesSince, type NoticeAnswer } from "@kelisim/core";
import type { JSX } from "preact";
import {
  adoptStyles,
  Frame,
  type Front,
  linkAddress,
  onPress,
  render,
  staticUi,
  type UiModel,
  type UiProps,
} from "../../index.ts";
import { agreementStyles } from "../styles/agreement.ts";
import { dataWords } from "../texts/index.ts";

export interface PolicyNoticeOptions {
  readonly document: Document;
  readonly front: Front;
  readonly model: UiModel;
  /** An element of the personal cabinet, drawn into. */
  readonly host: HTMLElement;
}

/** Answers after which there is nothing more to say. `later` and silence are none. */
const final: readonly NoticeAnswer[] = ["read", "accepted", "objected"];

/** Tells of a changed policy in a personal cabinet, until the visitor has answered (Kreditomat 10.2 to 10.4). */
export function mountPolicyNotice({ document, front, model, host }: PolicyNoticeOptions): () => void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  adoptStyles(document, root, agreementStyles);
  const watched = front.watch(root);
  let isPutOff = false;

  const dueChanges = (): Changes | null => {
    const record = model.record.value;
    const changes = record && changesSince(record, model.config);
    const notice = record?.notice;
    const isAnswered = notice?.about === changes?.about && notice && final.includes(notice.answer);
    return isPutOff || isAnswered ? null : changes;
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
  const { model, config, language } = ui;
  const { policy, policyChanged } = config;
  const isPolicyNew = !changes.additions || model.record.value?.revision !== (policy.revision ?? "");
  const { accept, object } = dataWords(ui);
  const url = linkAddress(policy.url?.[language]);
  const answer = (given: "read" | "accepted") => () => model.answerNotice(given);
  const withObjecting = (): void => {
    model.answerNotice("objected");
    model.writeLetter("objection");
  };
  return (
    <Frame ui={ui}>
      <section class="agreement" data-part="policy-notice">
        {isPolicyNew && <p>{policyChanged?.[language] ?? ui.texts.policyChanged}</p>}
        {changes.additions && <p>{ui.texts.additions}</p>}
        <div class="acts">
          {url && (
            <a class="act" data-part="read" href={url} target="_blank" rel="noopener" {...onPress(answer("read"))}>
              {ui.texts.actions.read}
            </a>
          )}
          {policy.objection && (
            <>
              <button type="button" class="act" data-part="accept" {...onPress(answer("accepted"))}>
                {accept}
              </button>
              <button type="button" class="act" data-part="object" {...onPress(withObjecting)}>
                {object}
              </button>
            </>
          )}
          <button type="button" class="act" data-part="later" {...onPress(later)}>
            {ui.texts.actions.later}
          </button>
        </div>
      </section>
    </Frame>
  );
}
