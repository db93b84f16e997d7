import type { Controller } from "@kelisim/core";
import { type Draft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { checkDigit } from "./check-digit.ts";

/** BIN and IIN name the operator in a consent (art. 8(4) of Law No. 94-V), so a mistyped one names nobody. */
export const numbers: Check = function* (config) {
  for (const [index, controller] of items(config.controllers)) yield* ofController(controller, ["controllers", index]);
};

function* ofController({ bin, iin }: Draft<Controller>, path: Path): Problems {
  if (bin !== undefined) yield* number(bin, "BIN", [...path, "bin"]);
  if (iin !== undefined) yield* number(iin, "IIN", [...path, "iin"]);
}

// A BIN has the year and month of registration, then 4, 5 or 6 for the kind; an IIN the date of birth, then the century.
const forms = {
  BIN: /^\d\d(?:0[1-9]|1[0-2])[456]\d{7}$/,
  IIN: /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}$/,
} as const;

function* number(value: string, kind: keyof typeof forms, path: Path): Problems {
  const other = kind === "BIN" ? "IIN" : "BIN";
  if (!/^\d{12}$/.test(value)) {
    yield problem(path, `${show(value)} is not 12 digits.`, `Write the ${kind} without spaces or dashes.`);
  } else if (checkDigit(value) !== Number(value[11])) {
    yield problem(path, `${value} is no ${kind}: its check digit is wrong.`, "Compare it with the operator's papers.");
  } else if (!forms[kind].test(value)) {
    yield problem(
      path,
      `${value} does not have the form of ${kind === "BIN" ? "a BIN" : "an IIN"}.`,
      forms[other].test(value)
        ? `It looks like ${other === "BIN" ? "a BIN" : "an IIN"}; write it as ${other.toLowerCase()}.`
        : "Compare it with the operator's papers.",
    );
  }
}
