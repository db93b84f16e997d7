import { recordTerms, serviceFingerprints } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { configWith, told } from "./signals.fixture.ts";
import { signalTerms } from "./terms.ts";

describe("what the head knows of vendors", () => {
  it("is who is told before consent, and what grants it", () => {
    const config = configWith([
      told("clarity", "clarity", { purpose: "stats" }),
      told("ym", "yandex-metrica", { account: "123" }),
      told("needed", "matomo", { purpose: "need" }),
      told("waits", "microsoft-uet", { gate: "hold" }),
      { id: "plain", purpose: "ads", title: { kk: "Үлгі", ru: "Пример" }, gate: "signal" },
    ]);
    const fingerprints = serviceFingerprints(config);
    const fingerprint = (id: string) => fingerprints.get(id);
    const terms = signalTerms(config);
    expect(terms).toEqual({
      ...recordTerms(config),
      services: [
        { id: "clarity", signal: "clarity", purpose: "stats", fingerprint: fingerprint("clarity"), ads: "ads" },
        { id: "ym", signal: "yandex-metrica", purpose: "ads", fingerprint: fingerprint("ym"), account: "123" },
        { id: "needed", signal: "matomo", purpose: true, fingerprint: fingerprint("needed") },
      ],
    });
    expect(Object.keys(terms ?? {})).not.toContain("types");
  });

  it("is the types of Google, which is told once for all of its services", () => {
    const types = { ad_storage: "ads", security_storage: "need" };
    const clarity = told("clarity", "clarity", { purpose: "stats" });
    const terms = signalTerms(configWith([told("ga", "google"), clarity], { consentMode: types }));
    expect(terms?.types).toEqual({ ad_storage: "ads", security_storage: true });
    expect(terms?.services.map(({ id }) => id)).toEqual(["clarity"]);
  });

  it("is that Google is told of no purpose where its tag loads and no type has one", () => {
    const { gate, ...config } = configWith([told("tiktok", "tiktok"), told("ga", "google")]);
    expect(signalTerms(config)?.types).toEqual({});
  });

  it("is nothing of Google where its tag waits for consent", () => {
    const config = configWith([told("tiktok", "tiktok"), told("ga", "google", { gate: "hold" })]);
    expect(signalTerms(config)?.types).toBeUndefined();
  });

  it("is nothing where everybody waits for consent", () => {
    const { gate, ...config } = configWith([told("tiktok", "tiktok", { gate: "hold" })]);
    expect(signalTerms(config)).toBeUndefined();
  });

  it("leaves Clarity's advertising out where no purpose stands for it", () => {
    const config = configWith([told("clarity", "clarity")]);
    const purposes = config.purposes.map((purpose) => ({ ...purpose, advertising: false }));
    expect(Object.keys(signalTerms({ ...config, purposes })?.services[0] ?? {})).toEqual([
      "id",
      "signal",
      "purpose",
      "fingerprint",
    ]);
  });
});
