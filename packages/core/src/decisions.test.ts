import { describe, expect, it } from "vitest";
import { allGranted, allRefused, decide, type Occasion } from "./decisions.ts";
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
    const record = decide({ analytics: true }, "choose", occasion);
    expect(record).toEqual({
      id: "random",
      operator: "sample",
      revision: "2026-01-01",
      digest: textsDigest(sampleConfig, "kk"),
      language: "kk",
      act: "choose",
      at: Date.UTC(2026, 0, 31, 10),
      until: Date.UTC(2027, 1, 28, 10),
      purposes: { analytics: true, ads: false, camera: false, letters: false },
      services: [expect.stringMatching(/^\w{4}$/), expect.stringMatching(/^\w{4}$/)],
    });
  });

  it("grants device and permission purposes on accepting all, never messages or personal data", () => {
    const { purposes } = decide(allGranted(sampleConfig), "accept-all", occasion);
    expect(purposes).toEqual({ analytics: true, ads: true, camera: true, letters: false });
  });

  it("keeps a message choice when all is accepted, and refuses it when all is refused", () => {
    const previous = decide({ letters: true }, "choose", occasion);
    expect(decide(allGranted(sampleConfig), "accept-all", { ...occasion, previous }).purposes.letters).toBe(true);
    expect(decide(allRefused(sampleConfig), "reject-all", { ...occasion, previous }).purposes.letters).toBe(false);
  });

  it("leaves out the necessary purpose, personal data and unknown ids", () => {
    const choices = { necessary: false, personal_data: true, nobody: true };
    expect(Object.keys(decide(choices, "choose", occasion).purposes)).toEqual([
      "analytics",
      "ads",
      "camera",
      "letters",
    ]);
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
    expect(decide(polluted, "choose", occasion).purposes.analytics).toBe(false);
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
