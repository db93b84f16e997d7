import { autocompleteMultiselect, confirm, isCancel, text } from "@clack/prompts";
import { Fault } from "./fault.ts";
import type { Ask } from "./io.ts";

/** Questions in a terminal. */
export const terminal: Ask = {
  async text({ message, initial, isOptional = false, check }) {
    const validate = (answer = ""): string | undefined =>
      !answer.trim() && !isOptional ? "Something is needed here." : check?.(answer);
    return given(await text({ message, validate, ...(initial && { initialValue: initial }) }));
  },
  yes: async (message, initial) => given(await confirm({ message, initialValue: initial })),
  some: async (message, options) =>
    given(await autocompleteMultiselect({ message, options: [...options], required: false, maxItems: 10 })),
};

function given<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Fault("Nothing was written.", "Run the command again when you are ready.", 1);
  return answer as Exclude<T, symbol>;
}
