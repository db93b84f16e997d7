import type { Withdrawal } from "@kelisim/core";
import { type ConfigDraft, type Draft, items } from "../draft.ts";
import { show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { isHttps, isSitePath } from "./links.ts";
import { isMailAddress } from "./mail-address.ts";

/** A visitor who withdraws knows where to write and from when it counts. */
export const withdrawal: Check = function* (config) {
  if (config.withdrawal === undefined) return;
  const pending = new Set(items(config.pending).map(([, entry]) => entry.path));
  if (!takesContactForm(config)) yield* destination(config.withdrawal, pending);
  yield* noticeDate(config.withdrawal);
};

/** Without a form of its own it goes by that of the contacts. */
const takesContactForm = ({ withdrawal, contacts }: ConfigDraft): boolean =>
  withdrawal?.route === "form" && withdrawal.address === undefined && contacts?.form !== undefined;

function* destination({ route, address, postalAddress }: Draft<Withdrawal>, pending: Set<unknown>): Problems {
  if (route === "post" || route === "written") {
    if (postalAddress === undefined && !pending.has("withdrawal.postalAddress")) yield noPostalAddress(route);
    return;
  }
  if (route === undefined || (address === undefined && pending.has("withdrawal.address"))) return;
  const fits =
    address !== undefined && (route === "email" ? isMailAddress(address) : isHttps(address) || isSitePath(address));
  if (fits) return;
  const form =
    route === "email" ? "an e-mail address, such as info@example.kz" : "an https address or a path of the form";
  yield problem(
    ["withdrawal", "address"],
    address === undefined ? `The route ${route} has no address.` : `${show(address)} does not fit the route ${route}.`,
    `Write ${form}, or list withdrawal.address in pending until the operator supplies it.`,
  );
}

function noPostalAddress(route: string): ReturnType<typeof problem> {
  return problem(
    ["withdrawal", "postalAddress"],
    `The route ${route} has no postal address.`,
    "Write it in both languages, or list withdrawal.postalAddress in pending until the operator supplies it.",
  );
}

/** `{date}` is the day of the notice plus `noticeDays`; without a notice period there is no such date. */
function* noticeDate({ noticeDays = 0, text }: Draft<Withdrawal>): Problems {
  for (const language of ["kk", "ru", "en"] as const) {
    const value = text?.[language];
    if (value === undefined || value.includes("{date}") === noticeDays > 0) continue;
    const path = ["withdrawal", "text", language];
    yield noticeDays > 0
      ? problem(path, `The notice period is ${noticeDays} days, but the text has no {date}.`, "Say {date} in the text.")
      : problem(path, "The text has {date}, but there is no notice period.", "Remove {date}, or set noticeDays.");
  }
}
