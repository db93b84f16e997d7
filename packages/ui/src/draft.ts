import type { DialogModel } from "@kelisim/core";
import type { Draft } from "./ui.ts";

/** A switch starts where the record has it, and off where there is none. */
export function createDraft(model: DialogModel, changed: () => void): Draft {
  const choices = new Map<string, boolean>();
  const chosen = (id: string): boolean => choices.get(id) ?? model.status(id) === "granted";
  return {
    chosen,
    isAnswered: (id) => choices.has(id) || model.record.value?.purposes[id] !== undefined,
    toggle: (id) => {
      choices.set(id, !chosen(id));
      changed();
    },
  };
}
