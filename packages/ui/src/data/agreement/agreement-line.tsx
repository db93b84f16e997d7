import type { Agreement, Purpose } from "@kelisim/core";
import type { JSX } from "preact";
import { Frame, Line, Lines, onPress, shortTitles, type Told, type Ui, type UiProps } from "../../index.ts";
import { dataWords } from "../texts/index.ts";
import { contentsOf } from "./contents.ts";

/** What the visitor has done at a button or form so far. */
export interface AgreementState {
  readonly ticked: ReadonlySet<string>;
  readonly declared: boolean;
  /** A press came before the declaration was confirmed. */
  readonly isReminded: boolean;
  /** The visitor has said that they are under age. */
  readonly isUnderage: boolean;
}

export interface AgreementProps extends UiProps {
  readonly agreement: Agreement;
  readonly state: AgreementState;
  tick(id: string): void;
  declare(): void;
  declareUnderage(): void;
}

/** The line with the policy and what is signed with it. */
function lineOf({ config, language, texts }: Ui, { text, clauses }: Agreement): Told {
  return { text: text[language], link: texts.policy, url: config.policy.url?.[language], clauses };
}

function documentsOf({ config, language }: Ui, { documents = [] }: Agreement): readonly Told[] {
  return documents.flatMap((position) => {
    const found = config.policy.documents?.[position];
    return found ? [{ link: found.title[language], url: found.url?.[language] }] : [];
  });
}

/** @param standing what stands already, and is not asked again; else what is asked */
export function choicesOf({ config, model }: Ui, { choices = [] }: Agreement, standing = false): readonly Purpose[] {
  const isMeant = (id: string): boolean => (model.status(id) === "granted") === standing;
  return choices.flatMap((choice) => config.purposes.filter(({ id }) => id === choice && isMeant(id)));
}

/** What of the choices stands, from here or from the settings, where it can be taken back. */
export function standingTold(ui: Ui, agreement: Agreement): readonly Told[] {
  const standing = choicesOf(ui, agreement, true);
  return standing.length > 0 ? [{ text: `${ui.texts.switchedOn} ${shortTitles(standing, ui.language)}.` }] : [];
}

/** A box that starts empty and may stay so. */
function Box(props: {
  readonly part: string;
  readonly label: string | undefined;
  readonly checked: boolean;
  readonly about?: string | undefined;
  readonly invalid?: boolean;
  readonly onChange: () => void;
}): JSX.Element {
  const { part, label, checked, about, invalid, onChange } = props;
  return (
    <label class="box">
      <input
        type="checkbox"
        data-part={part}
        checked={checked}
        aria-invalid={invalid ? "true" : undefined}
        aria-describedby={invalid ? "reminder" : undefined}
        onChange={onChange}
      />
      <span>
        {label}
        {about && <small>{about}</small>}
      </span>
    </label>
  );
}

function ChoiceBox({
  ui,
  purpose,
  checked,
  onChange,
}: UiProps & {
  readonly purpose: Purpose;
  readonly checked: boolean;
  readonly onChange: () => void;
}): JSX.Element {
  const { id, title, description } = purpose;
  const { language } = ui;
  return (
    <Box
      part={`choice:${id}`}
      label={title[language]}
      about={description[language]}
      checked={checked}
      onChange={onChange}
    />
  );
}

/** The declaration, where this agreement asks for one. */
export function declarationOf({ config }: Ui, { declaration = true }: Agreement): Ui["config"]["declaration"] {
  return declaration ? config.declaration : undefined;
}

/** Consent at the operator's own button or form: what a press means, and what can be chosen apart. */
export function AgreementLine(props: AgreementProps): JSX.Element {
  const { ui, agreement, state, tick } = props;
  const { config, language } = ui;
  const texts = dataWords(ui);
  const choices = choicesOf(ui, agreement);
  return (
    <Frame ui={ui}>
      <section class="agreement" data-part="agreement">
        <p>
          <Line ui={ui} told={lineOf(ui, agreement)} />
        </p>
        <Documents ui={ui} told={documentsOf(ui, agreement)} />
        <DeclarationRow {...props} />
        {choices.length > 0 && (
          <fieldset>
            <legend class="small">{texts.choices}</legend>
            {choices.map((purpose) => (
              <ChoiceBox
                key={purpose.id}
                ui={ui}
                purpose={purpose}
                checked={state.ticked.has(purpose.id)}
                onChange={() => tick(purpose.id)}
              />
            ))}
          </fieldset>
        )}
        {standingTold(ui, agreement).map(({ text }) => (
          <p class="small" data-part="standing">
            {text}
          </p>
        ))}
        <details data-part="contents">
          <summary class="small">{texts.contents}</summary>
          <dl>
            {contentsOf(ui, agreement).map(([heading, told]) => (
              <>
                <dt>{heading}</dt>
                <dd>
                  <Lines ui={ui} told={told} />
                </dd>
              </>
            ))}
          </dl>
        </details>
        {state.isUnderage && (
          <p role="alert" data-part="underage">
            {config.declaration?.underage?.[language]}
          </p>
        )}
      </section>
    </Frame>
  );
}

function Documents({ ui, told }: UiProps & { readonly told: readonly Told[] }): JSX.Element | null {
  return told.length > 0 ? <Lines ui={ui} told={told} /> : null;
}

function DeclarationRow({ ui, agreement, state, declare, declareUnderage }: AgreementProps): JSX.Element | null {
  const declaration = declarationOf(ui, agreement);
  if (!declaration || state.isUnderage) return null;
  const { language, texts } = ui;
  return (
    <div>
      <Box
        part="declaration"
        label={declaration.text[language]}
        checked={state.declared}
        invalid={state.isReminded && !state.declared}
        onChange={declare}
      />
      {state.isReminded && !state.declared && (
        <p id="reminder" role="alert" class="reminder">
          {dataWords(ui).confirmFirst}
        </p>
      )}
      <button type="button" class="plain" data-part="agreement-underage" {...onPress(declareUnderage)}>
        {declaration.age === "adult" ? texts.minor : texts.actions["declare-underage"]}
      </button>
    </div>
  );
}
