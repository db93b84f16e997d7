import type { Purpose } from "@kelisim/core";
import { type Draft, items } from "../draft.ts";
import type { Path } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** Exactly one necessary purpose, and no flag where it has no effect. */
export const purposes: Check = function* (config) {
  const list = items(config.purposes);
  const necessary = list.filter(([, purpose]) => purpose.always === true);
  if (list.length > 0 && necessary.length === 0) {
    yield problem(
      ["purposes"],
      "No purpose is the necessary one.",
      "Add `always: true` to the purpose that the site cannot work without.",
    );
  }
  for (const [index] of necessary.slice(1)) {
    yield problem(
      ["purposes", index, "always"],
      "There is another purpose with `always: true` before this one.",
      "Leave it on one purpose only; all others are for the visitor to choose.",
    );
  }
  for (const [index, purpose] of list) yield* flags(purpose, ["purposes", index]);
};

function* flags({ kind, always, separable, advertising, profiling }: Draft<Purpose>, path: Path): Problems {
  if (kind === undefined) return;
  if (always === true && kind !== "device") {
    yield problem(
      [...path, "always"],
      `A purpose of kind ${kind} cannot be the necessary one.`,
      'Use `always: true` only with kind "device".',
    );
  }
  if (separable === false && kind !== "data") {
    yield problem(
      [...path, "separable"],
      `A purpose of kind ${kind} is always a choice of its own.`,
      'Remove `separable: false`; it is only for kind "data".',
    );
  }
  if (profiling === true && (kind === "data" || always === true)) {
    yield problem(
      [...path, "profiling"],
      "There is no switch for this purpose, so that nobody could choose to go without profiling.",
      'Give profiling a purpose of its own, of kind "device" or "message".',
    );
  }
  if (profiling === true && advertising === true) {
    yield problem(
      [...path, "profiling"],
      "Profiling and targeted advertising are one switch here: nobody could refuse one of them.",
      "Make two purposes of it, each with its own switch.",
    );
  }
  if (advertising === true && kind !== "device") {
    yield problem(
      [...path, "advertising"],
      `Global Privacy Control does not speak about kind ${kind}.`,
      'Remove `advertising`; it is only for kind "device".',
    );
  }
}
