import { describe, expect, it } from "vitest";
import type { Agreement, Config, Purpose } from "./config.ts";
import { hash } from "./hash.ts";
import { makeReceipt, type Press } from "./make-receipt.ts";
import { sampleConfig } from "./sample.fixture.ts";

const config: Config = {
  ...sampleConfig,
  purposes: sampleConfig.purposes.map(
    (purpose): Purpose => (purpose.id === "letters" ? { ...purpose, channels: ["email", "sms"] } : purpose),
  ),
};
const agreement = { id: "order", purpose: "personal_data", choices: ["letters", "ads"] } as unknown as Agreement;
const press: Press = {
  config,
  agreement,
  act: "form",
  language: "kk",
  label: "Жіберу",
  shown: ["Мәтін", "Жіберу"],
  ticked: new Set(["letters"]),
  declared: false,
  now: 1000,
  id: "0123",
};

describe("a receipt", () => {
  it("says what was shown, agreed to and ticked, and nothing of the person", () => {
    expect(makeReceipt(press)).toEqual({
      id: "0123",
      operator: "sample",
      controllers: config.controllers,
      revision: "2026-01-01",
      shown: ["Мәтін", "Жіберу"],
      digest: hash("Мәтін\nЖіберу"),
      language: "kk",
      act: "form",
      at: 1000,
      label: "Жіберу",
      purposes: { personal_data: true, letters: true, ads: false },
      channels: { letters: ["email", "sms"] },
    });
  });

  it("grants no channel of what was not ticked, and those of what the agreement itself is for", () => {
    const none = makeReceipt({ ...press, ticked: new Set() });
    expect([none.purposes, none.channels]).toEqual([{ personal_data: true, letters: false, ads: false }, {}]);
    const letters = makeReceipt({
      ...press,
      agreement: { ...agreement, purpose: "letters", choices: [] },
      ticked: new Set(),
    });
    expect([letters.purposes, letters.channels]).toEqual([{ letters: true }, { letters: ["email", "sms"] }]);
  });

  it("has no choices where the agreement offers none, and no revision where the policy has none", () => {
    const { choices, ...bare } = agreement;
    const { revision, ...policy } = config.policy;
    const receipt = makeReceipt({ ...press, config: { ...config, policy }, agreement: bare as Agreement });
    expect([receipt.purposes, receipt.revision]).toEqual([{ personal_data: true }, ""]);
  });

  it("notes a declaration that was confirmed, and leaves out one that was not", () => {
    expect(makeReceipt({ ...press, declared: true }).declared).toBe(true);
    expect(makeReceipt(press)).not.toHaveProperty("declared");
  });
});
