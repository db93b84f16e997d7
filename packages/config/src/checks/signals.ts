import type { ConsentModeType } from "@kelisim/core";
import { type ConfigDraft, items } from "../draft.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** A service that loads before consent can be told what was decided. */
export const signals: Check = function* (config) {
  const open = items(config.services).filter(([, { gate }]) => gate === "signal");
  for (const [index, { signal, account }] of open) {
    if (signal === undefined) {
      yield problem(
        ["services", index, "signal"],
        "The service loads at once by `gate`, and has no signal to be told by.",
        'Name its signal if its vendor has one, or write "gate": "hold".',
      );
    }
    if (signal === "yandex-metrica" && account === undefined) {
      // Metrica has no command for consent, only the flag `disableYaCounter<number>`.
      yield problem(
        ["services", index, "account"],
        "Yandex Metrica is told by the number of its counter, which is missing.",
        'Add the number, such as "account": "12345678".',
      );
    }
  }
  if (open.some(([, { signal }]) => signal === "google")) yield* missingTypes(config);
};

// A type left out is denied, which would pass unnoticed.
const types: Readonly<Record<ConsentModeType, true>> = {
  ad_storage: true,
  ad_user_data: true,
  ad_personalization: true,
  analytics_storage: true,
  functionality_storage: true,
  personalization_storage: true,
  security_storage: true,
};

function* missingTypes({ gate }: ConfigDraft): Problems {
  for (const type of Object.keys(types) as ConsentModeType[]) {
    if (gate?.consentMode?.[type] !== undefined) continue;
    yield problem(
      ["gate", "consentMode", type],
      `A service loads at once and is told by Google Consent Mode, which has no purpose for ${type}.`,
      'Name the purpose it stands for, or write "gate": "hold" at the service.',
    );
  }
}
