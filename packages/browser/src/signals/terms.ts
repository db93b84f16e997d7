import {
  type Config,
  type ConsentModeType,
  type RecordTerms,
  recordTerms,
  serviceFingerprints,
  type VendorSignal,
} from "@kelisim/core";
import { adsPurpose, needsFirstWords } from "./told.ts";

/** What the record has to grant; `true` for what is necessary. */
export type Grant = string | true;

/** A service that loads before consent and is told what was decided. */
export interface ToldService {
  readonly id: string;
  readonly signal: VendorSignal;
  readonly purpose: Grant;
  readonly fingerprint: string;
  readonly account?: string;
  /** What grants the advertising that a vendor is told of apart. */
  readonly ads?: Grant;
}

/** What the first words to vendors depend on. The head of a page carries this and no text. */
export interface SignalTerms extends RecordTerms {
  /** Google Consent Mode; left out where nothing of Google's is told. */
  readonly types?: Readonly<Partial<Record<ConsentModeType, Grant>>>;
  /** Names of Google's data layers, where they are others than the usual one. */
  readonly layers?: readonly string[];
  readonly services: readonly ToldService[];
}

/** @returns `undefined` where there is nobody to tell before consent */
export function signalTerms(config: Config): SignalTerms | undefined {
  if (!needsFirstWords(config)) return undefined;
  const always = new Set(config.purposes.flatMap(({ id, always }) => (always ? [id] : [])));
  const grant = (purpose: string): Grant => always.has(purpose) || purpose;
  const fingerprints = serviceFingerprints(config);
  const ads = adsPurpose(config);
  const layers = config.gate?.dataLayer;
  const told = config.services.filter(({ gate, signal }) => gate === "signal" && signal);
  const types = Object.entries(config.gate?.consentMode ?? {}).map(([type, purpose]) => [type, grant(purpose)]);
  const toldGoogle = config.gate?.consentMode || told.some(({ signal }) => signal === "google");
  return {
    ...recordTerms(config),
    ...(toldGoogle && { types: Object.fromEntries(types), ...(layers && { layers }) }),
    services: told.flatMap(({ id, signal, purpose, account }): ToldService[] => {
      // Google is told by its types, once for all of its services.
      if (!signal || signal === "google") return [];
      return [
        {
          id,
          signal,
          purpose: grant(purpose),
          fingerprint: fingerprints.get(id) ?? "",
          ...(account && { account }),
          ...(signal === "clarity" && ads && { ads: grant(ads) }),
        },
      ];
    }),
  };
}
