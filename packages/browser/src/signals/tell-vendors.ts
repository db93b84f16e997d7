import type { Service, VendorSignal } from "@kelisim/core";
import type { PageState } from "../page-state.ts";
import { tellClarity } from "./clarity.ts";
import { consentMode, tellGoogle, untoldLayers } from "./google.ts";
import { tellMatomo } from "./matomo.ts";
import { tellMeta } from "./meta.ts";
import { tellUet } from "./microsoft-uet.ts";
import { tellTikTok } from "./tiktok.ts";
import { adsKey, adsPurpose, needsFirstWords, note, toldByHead } from "./told.ts";
import type { Tell } from "./vendor.ts";
import { tellMetrica } from "./yandex-metrica.ts";

const tell: Readonly<Record<Exclude<VendorSignal, "google">, Tell>> = {
  "microsoft-uet": tellUet,
  clarity: tellClarity,
  meta: tellMeta,
  tiktok: tellTikTok,
  matomo: tellMatomo,
  "yandex-metrica": tellMetrica,
};

/**
 * Tells vendors what is so now, each only what it has not been told. Services that wait for consent are told too: a
 * script that runs has to hear of a withdrawal.
 */
export function createTellVendors({ window, config, catalogue, reporter, letsIn, opened }: PageState): () => void {
  const said = toldByHead(window);
  const told = said ?? new Map<string, boolean>();
  const { consentMode: types, dataLayer: layers } = config.gate ?? {};
  const ads = adsPurpose(config);
  if (!said && needsFirstWords(config)) {
    reporter.error("kelisim-signals.js is not in the head: vendors were not told before their tags");
  }

  const tellService = ({ id, signal, gate, account = "" }: Service): void => {
    if (!signal || signal === "google") return;
    const granted = letsIn(id);
    // One that has never run would hear of a refusal when it begins, which it does when that is over.
    if (!granted && gate !== "signal" && !opened.has(id)) return;
    const word = { granted, ads: granted && signal === "clarity" && ads !== undefined && letsIn(ads), account };
    const isNews = note(told, [
      [id, granted],
      [adsKey(id), word.ads],
    ]);
    if (isNews) tell[signal](window, word);
  };
  const tellConsentMode = (): void => {
    const mode = types && consentMode((type) => types[type] !== undefined && letsIn(types[type]));
    if (!mode || !note(told, mode)) return;
    tellGoogle(window, "update", mode, layers);
    for (const name of untoldLayers(window.document, layers)) {
      reporter.error(`Google's tags read the data layer "${name}", which hears nothing; add it to gate.dataLayer`);
    }
  };
  // One vendor's fault must not starve the others.
  const attempt = (id: string, tell: () => void): void =>
    reporter.attempt(`"${id}" could not be told of the choice`, tell);
  return () => {
    attempt("consentMode", tellConsentMode);
    for (const service of catalogue.services.values()) attempt(service.id, () => tellService(service));
  };
}
