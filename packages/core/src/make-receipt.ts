import type { Agreement, Config } from "./config.ts";
import { hash } from "./hash.ts";
import type { Language } from "./language.ts";
import type { DataReceipt } from "./receipt.ts";

/** What a press of the operator's button was made on. */
export interface Press {
  readonly config: Config;
  readonly agreement: Agreement;
  readonly act: DataReceipt["act"];
  readonly language: Language;
  readonly label: string;
  readonly shown: readonly string[];
  /** The choices whose boxes were ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly declared: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** A fresh random id. */
  readonly id: string;
}

export function makeReceipt({ config, agreement, ticked, declared, ...press }: Press): DataReceipt {
  const { purpose, choices = [] } = agreement;
  const { act, language, label, shown, now, id } = press;
  const granted = config.purposes.filter((one) => one.id === purpose || ticked.has(one.id));
  return {
    id,
    operator: config.id,
    controllers: config.controllers,
    revision: config.policy.revision ?? "",
    shown,
    digest: hash(shown.join("\n")),
    language,
    act,
    at: now,
    label,
    purposes: Object.fromEntries([[purpose, true], ...choices.map((choice) => [choice, ticked.has(choice)])]),
    channels: Object.fromEntries(granted.flatMap(({ id, channels }) => (channels ? [[id, channels]] : []))),
    ...(declared && { declared }),
  };
}
