import { grantsOf, type VendorSignal } from "@kelisim/core";
import { readCookie } from "../page/read-cookie.ts";
import { attempt } from "../page/report-error.ts";
import { firstToClarity } from "./clarity.ts";
import { consentMode, tellGoogle } from "./google.ts";
import { firstToMatomo } from "./matomo.ts";
import { firstToMeta } from "./meta.ts";
import { firstToUet } from "./microsoft-uet.ts";
import type { Grant, SignalTerms } from "./terms.ts";
import { firstToTikTok } from "./tiktok.ts";
import { adsKey, note, type SignalsHolder, signalsEntry, type Told } from "./told.ts";
import type { Tell } from "./vendor.ts";
import { firstToMetrica } from "./yandex-metrica.ts";

const first: Readonly<Record<Exclude<VendorSignal, "google" | "meta">, Tell>> = {
  "microsoft-uet": firstToUet,
  clarity: firstToClarity,
  tiktok: firstToTikTok,
  matomo: firstToMatomo,
  "yandex-metrica": firstToMetrica,
};

/** Tells vendors what the record cookie says, ahead of their tags. One vendor's fault does not starve the others. */
export function sayFirst(window: Window & typeof globalThis, terms: SignalTerms): void {
  const reading = readCookie(window, terms);
  const grants = (grant: Grant | undefined): boolean =>
    grant === true || (grant !== undefined && reading?.granted.includes(grant) === true);
  const told: Told = new Map();
  (window as SignalsHolder)[signalsEntry] = { told, grants: grantsOf(reading) };

  const { types, layers } = terms;
  if (types) {
    const mode = consentMode((type) => grants(types[type]));
    note(told, mode);
    attempt(window, () => tellGoogle(window, "default", mode, layers));
  }
  for (const { id, signal, purpose, fingerprint, account = "", ads } of terms.services) {
    const isListed = purpose === true || reading?.services.includes(fingerprint) === true;
    const granted = grants(purpose) && isListed;
    const word = { granted, ads: granted && grants(ads), account };
    note(told, [
      [id, granted],
      [adsKey(id), word.ads],
    ]);
    attempt(window, () => {
      if (signal === "meta") firstToMeta(window, () => told.get(id) === true);
      else if (signal !== "google") first[signal](window, word);
    });
  }
}
