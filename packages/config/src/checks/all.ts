import { agreements } from "./agreements.ts";
import type { Check, InputCheck } from "./check.ts";
import { consentMode, dataLayers } from "./consent-mode.ts";
import { cookieDomain } from "./cookie-domain.ts";
import { cookieScope } from "./cookie-scope.ts";
import { cookies } from "./cookies.ts";
import { hosts } from "./hosts.ts";
import { ids } from "./ids.ts";
import { links } from "./links.ts";
import { lock } from "./lock.ts";
import { lockServices } from "./lock-services.ts";
import { looks } from "./looks.ts";
import { mail } from "./mail.ts";
import { numbers } from "./numbers.ts";
import { pending } from "./pending.ts";
import { permissions } from "./permissions.ts";
import { prevailing } from "./prevailing.ts";
import { purposes } from "./purposes.ts";
import { receipts } from "./receipts.ts";
import { recordInApp } from "./record-in-app.ts";
import { repeats } from "./repeats.ts";
import { services } from "./services.ts";
import { signals } from "./signals.ts";
import { statements } from "./statements.ts";
import { brandLetters } from "./text/brand.ts";
import { wholeEnglish } from "./text/english.ts";
import { textForm } from "./text/form.ts";
import { ownLanguage } from "./text/language.ts";
import { letters } from "./text/letters.ts";
import { policySlips } from "./text/slips.ts";
import { withdrawal } from "./withdrawal.ts";

/** Every check but those of texts and of strict mode, in the order their problems are listed. */
export const checks: readonly Check[] = [
  numbers,
  hosts,
  mail,
  links,
  looks,
  receipts,
  prevailing,
  cookies,
  cookieDomain,
  cookieScope,
  ids,
  purposes,
  services,
  signals,
  permissions,
  consentMode,
  dataLayers,
  statements,
  agreements,
  withdrawal,
  lock,
  lockServices,
  recordInApp,
  pending,
  repeats,
];

/** The checks of texts, which run on the config as it was written. */
export const textChecks: readonly InputCheck[] = [
  textForm,
  wholeEnglish,
  ownLanguage,
  letters,
  brandLetters,
  policySlips,
];
