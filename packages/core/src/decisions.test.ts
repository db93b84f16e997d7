import { describe, expect, it } from "vitest";
import type { Purpose } from "./config.ts";
import { allGranted, allRefused, decide, isBannerDue, type Occasion } from "./decisions.ts";
import { textsDigest, textsOf } from "./digest.ts";
import { sampleConfig } from "./sample.fixture.ts";

const occasion: Occasion = {
  config: sampleConfig,
  previous: null,
  language: "kk",
  now: Date.UTC(2026, 0, 31, 10),
  id: "random",
};

describe("decide", () => {
  it("records who, what, when, until when, on what and in which language", () => {
    const record = decide({ analytics: true, ads: false }, "choose", occasion);
    expect(record).toEqual({
      id: "random",
      operator: "sample",
      revision: "2026-01-01",
      digest: textsDigest(sampleConfig, "kk"),
      language: "kk",
      act: "choose",
      at: Date.UTC(2026, 0, 31, 10),
      until: Date.UTC(2027, 1, 28, 10),
      purposes: { analytics: true, ads: false },
      services: [expect.stringMatching(/^\w{4}$/), expect.stringMatching(/^\w{4}$/)],
    });
  });

  it("answers what the banner names, and nothing that it does not ask about", () => {
    expect(decide(allGranted(sampleConfig), "accept-all", occasion).purposes).toEqual({ analytics: true, ads: true });
    expect(decide(allRefused(sampleConfig, null), "reject-all", occasion).purposes).toEqual({
      analytics: false,
      ads: false,
    });
  });

  it.each(["letters", "camera"])("keeps %s when all is accepted, and refuses it when all is refused", (id) => {
    const previous = decide({ [id]: true }, "choose", occasion);
    expect(decide(allGranted(sampleConfig), "accept-all", { ...occasion, previous }).purposes[id]).toBe(true);
    expect(decide(allRefused(sampleConfig, previous), "reject-all", { ...occasion, previous }).purposes[id]).toBe(
      false,
    );
  });

  it("prolongs no consent that the act is not about", () => {
    const previous = decide({ letters: true }, "form", occasion);
    const later = { ...occasion, previous, now: Date.UTC(2026, 5, 1) };
    expect(decide(allGranted(sampleConfig), "accept-all", later)).toMatchObject({
      at: later.now,
      until: previous.until,
    });
    expect(decide(allRefused(sampleConfig, previous), "reject-all", later).until).toBe(Date.UTC(2027, 6, 1));
  });

  it("leaves out the necessary purpose, personal data and unknown ids", () => {
    const choices = { necessary: false, personal_data: true, nobody: true };
    expect(Object.keys(decide(choices, "choose", occasion).purposes)).toEqual([]);
  });

  it("keeps earlier answers of purposes that were not chosen this time", () => {
    const previous = decide({ analytics: true }, "choose", occasion);
    expect(decide({ ads: true }, "choose", { ...occasion, previous }).purposes).toMatchObject({
      analytics: true,
      ads: true,
    });
  });

  it("takes nothing from a polluted prototype", () => {
    const polluted: Record<string, boolean> = Object.create({ analytics: true });
    expect(decide(polluted, "choose", occasion).purposes.analytics).toBeUndefined();
  });
});

describe("isBannerDue", () => {
  it("goes on asking where only something else was answered", () => {
    expect(isBannerDue(null, sampleConfig)).toBe(true);
    expect(isBannerDue(decide({ letters: true }, "form", occasion), sampleConfig)).toBe(true);
    const previous = decide({ ads: true }, "button", occasion);
    expect(isBannerDue(previous, sampleConfig)).toBe(true);
    expect(isBannerDue(decide({ analytics: false }, "button", { ...occasion, previous }), sampleConfig)).toBe(false);
  });

  it("asks no more once all was answered, also where a purpose is added or messages are ticked", () => {
    const previous = decide(allRefused(sampleConfig, null), "reject-all", occasion);
    const purposes = [...sampleConfig.purposes, { ...(sampleConfig.purposes[1] as Purpose), id: "maps" }];
    expect(isBannerDue(previous, { ...sampleConfig, purposes })).toBe(false);
    expect(isBannerDue(decide({ letters: true }, "form", { ...occasion, previous }), sampleConfig)).toBe(false);
  });
});

describe("textsDigest", () => {
  it("changes with any text of that language, and with no other", () => {
    const changed = { ...sampleConfig, intro: { ...sampleConfig.intro, ru: "Другое" } };
    expect(textsDigest(changed, "ru")).not.toBe(textsDigest(sampleConfig, "ru"));
    expect(textsDigest(changed, "kk")).toBe(textsDigest(sampleConfig, "kk"));
  });

  it("covers every text of the config", () => {
    const texts = textsOf(sampleConfig, "ru");
    expect(texts).toHaveLength(17);
    expect(texts.every((text) => text.endsWith("(по-русски)"))).toBe(true);
  });
});
